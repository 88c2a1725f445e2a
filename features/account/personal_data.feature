@account
Feature: What we know about a customer belongs to the customer
  Whoever wants their data erased, or wants to see it, is within their rights and need not argue. The desk puts such a request
  before the people who deal with it, and the answer holds a date, what will happen, and what the law makes us keep.

  Rule: Whoever asks to be erased learns by when, what has to stay, and why

    Background:
      Given Sokolova, a formal customer

    @id=A3 @email @severity=critical @needs=administrator
    Scenario: A formal request for erasure reaches the Privacy team and is answered with a date
      When Sokolova writes by e-mail about "Request for erasure under Article 17 GDPR"
        """
        Dear Sir or Madam,

        In accordance with Article 17 of the General Data Protection Regulation, I request that you erase my personal data in full: my account, my purchases and any notes that have been made about me.

        Please confirm receipt of this letter, state the date by which the erasure will be complete, and inform me whether any data will be retained and on what grounds.

        Yours faithfully,
        Dr. Irina Sokolova
        --- or, in other words ---
        To whom it may concern:

        I no longer wish to be a customer of your company. I therefore ask you to erase my personal data and to notify me in writing of three points: the time limit, the exceptions, and the legal basis of each exception. A reference number would be appreciated.

        Dr. I. Sokolova
        --- or, in other words ---
        Dear Sir or Madam, please erase my personal data, all of it, and let me know when this has been done. Should the law require you to keep anything, I expect to be told what it is and for how long. With kind regards, Dr. Irina Sokolova
        """
      Then a rule of the desk has labelled it "privacy"
      And a rule of the desk has assigned it to the team "Privacy"
      And a rule of the desk has set its priority to "high"
      When Tomas answers
        """
        Dear Dr. Sokolova,

        We have received your request, and work on it has begun. Your personal data will be erased within 30 days, that is by Monday 28 December 2026; we will confirm this to you in writing.

        We erase your account, your addresses, your messages and all notes about you. We keep your invoices, because the law obliges us to keep them for 7 years. They are locked away and used for nothing else.

        The reference of your request is DP-2026-1128.

        Yours sincerely,
        Tomas Berger
        Harbor & Pine
        """
      Then Sokolova receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | time limit | within 30 days                              |
        | date       | Monday 28 December 2026                     |
        | what stays | We keep your invoices                       |
        | why        | the law obliges us to keep them for 7 years |
        | reference  | DP-2026-1128                                |
      And the answer avoids
        | are you sure        |
        | sorry to see you    |
        | before you go       |
        | reconsider          |
        | as soon as possible |

    @id=A3b @email @edge=follow-up @severity=normal
    Scenario: A further question about an erasure is answered under the same reference
      Given Sokolova has written by e-mail about "Erasure of my data: newsletter"
        """
        Dear Sir or Madam,

        I have requested the erasure of my data. I assume that this includes my address in the distribution list of your newsletter. Kindly confirm.

        Yours faithfully,
        Dr. Irina Sokolova
        --- or, in other words ---
        Dear Sir or Madam, with regard to my request for erasure: will my address also be removed from your newsletter? I should be grateful for a short confirmation. Dr. Irina Sokolova
        --- or, in other words ---
        To whom it may concern:

        My request for erasure did not mention the newsletter expressly. For the avoidance of doubt, it is meant to be covered. Please confirm in writing that it is.

        Dr. I. Sokolova
        """
      When Tomas answers
        """
        Dear Dr. Sokolova,

        Yes, the newsletter is included: your address has been taken off the list today. Your request has the reference DP-2026-1128.

        Yours sincerely,
        Tomas Berger
        Harbor & Pine
        """
      Then Sokolova receives the answer by e-mail in the same thread, complete and unchanged
      When Sokolova writes back by e-mail
        """
        Dear Mr. Berger,

        Thank you. One matter remains: which of my data do the invoices contain, and who has access to them?

        Yours sincerely,
        Dr. Irina Sokolova
        """
      And Tomas answers
        """
        Dear Dr. Sokolova,

        An invoice holds your name, the billing address, the items and the amount. For the 7 years that the law requires, our bookkeeping alone has access to it. I have added your question to DP-2026-1128.

        Yours sincerely,
        Tomas Berger
        Harbor & Pine
        """
      Then Sokolova receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | what an invoice holds | your name, the billing address, the items and the amount |
        | who sees it           | our bookkeeping alone                                    |
        | how long              | 7 years                                                  |
        | same reference        | DP-2026-1128                                             |

  Rule: Whoever asks for their data gets all of it, on a date they know

    @id=A4 @email @severity=normal @needs=administrator
    Scenario: A customer who likes things brief asks for an export
      Given Lee, a customer who likes things brief
      When Lee writes by e-mail about "My data"
        """
        Hi. I'd like a copy of my data. Everything. Which format, and when?
        Lee
        --- or, in other words ---
        Please send me a copy of my data, nothing left out.

        Two questions: what kind of file will it be, and how long does it take?

        Lee
        --- or, in other words ---
        copy of my data pls. all of it. format? date? thx, L.
        """
      Then a rule of the desk has labelled it "privacy"
      When Tomas answers
        """
        Hi Lee,

        Your export has been started. It arrives within 14 days, by Saturday 12 December, as a link to the e-mail address of your account.

        The format is a ZIP file with CSV tables, which any spreadsheet opens: your account, your orders, and every message between us.

        Tomas from Harbor & Pine
        """
      Then Lee receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | time limit | within 14 days                               |
        | date       | Saturday 12 December                         |
        | format     | a ZIP file with CSV tables                   |
        | contents   | your account, your orders, and every message |
      And the answer avoids
        | why do you need     |
        | as soon as possible |
        | in due course       |
        | a small fee         |
