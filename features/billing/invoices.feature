@billing
Feature: Invoices
  Offices can book only what they have in writing, with the right name and tax number on it. An invoice is a document:
  what the desk sends is what the customer must be able to file, to the last byte.

  Rule: An invoice arrives exactly as it was sent

    @id=B4 @email @edge=attachment @severity=critical
    Scenario: An office manager gets the invoice with her company's VAT number
      Given Helen, an office manager
      When Helen writes by e-mail about "Invoice for RT-10533 with VAT number"
        """
        Hello,

        Could you please issue the invoice for order RT-10533 (12 headlamps for our hiking group) in the name of Brandt & Söhne GmbH, Vienna, with our VAT number ATU12345678? Our accountants can't book it otherwise.

        A PDF is perfect.

        Kind regards,
        Helen Brandt
        Office Manager
        --- or, in other words ---
        Good morning, for RT-10533 I need an invoice as PDF that shows our VAT number, ATU12345678, and the name of our head office: Brandt & Söhne GmbH, Vienna. The confirmation that I received has neither. Many thanks in advance, Helen Brandt
        --- or, in other words ---
        Hi there,

        Month's end, you know how it is: I'm missing one invoice, yours. RT-10533, made out to Brandt & Söhne GmbH in Vienna, VAT number ATU12345678, as a PDF please.

        Thanks!
        Helen Brandt, office management
        """
      Then the desk holds one open conversation with Helen, in the e-mail inbox, with the message as she wrote it
      When Tomas answers with the file "invoice.pdf"
        """
        Hello Helen,

        Here is your invoice as a PDF: number HP-2026-3107 for order RT-10533, made out to Brandt & Söhne GmbH, Vienna, with the VAT number ATU12345678. The total is $468.00.

        We keep it for 7 years ourselves, so if it ever gets lost on your side, just ask.

        Kind regards,
        Tomas from Harbor & Pine
        """
      Then Helen receives the answer by e-mail in the same thread, complete and unchanged, with the file "invoice.pdf" byte for byte
      And the answer covers
        | invoice    | HP-2026-3107        |
        | order      | RT-10533            |
        | company    | Brandt & Söhne GmbH |
        | VAT number | ATU12345678         |
        | total      | $468.00             |
      And the answer avoids
        | download it yourself |
        | can't be changed     |
        | contact the accounts |
        | a fee                |

    # Not invoice.txt: Cucumber takes a .txt below features/ for a list of scenarios to run again, and stops.
    @id=B4b @email @edge=attachment @severity=normal @known-defect=text-files-rewritten
    Scenario: An office manager gets the invoice as plain text for her bookkeeping program
      Given Helen, an office manager
      And Helen has written by e-mail about "Invoice for RT-10533 as plain text"
        """
        Hello,

        Thank you for the invoice for RT-10533. Our bookkeeping program reads plain text files only; could you send it as one of those, too?

        Kind regards,
        Helen Brandt
        --- or, in other words ---
        Hi again, the PDF for RT-10533 is lovely, but our program refuses it. It wants a simple text file, nothing else. Is that possible? Thank you! Helen Brandt
        --- or, in other words ---
        Good morning,

        One more favour concerning RT-10533: I need the invoice as a text file for an import. It is checked against a checksum, so please send the file just as your system writes it.

        Best regards,
        Helen Brandt
        """
      When Tomas answers with the file "invoice.text"
        """
        Hello Helen,

        Of course: attached is invoice HP-2026-3107 for RT-10533 as a plain text file.

        Kind regards,
        Tomas from Harbor & Pine
        """
      Then Helen receives the answer by e-mail in the same thread, complete and unchanged, with the file "invoice.text" byte for byte
