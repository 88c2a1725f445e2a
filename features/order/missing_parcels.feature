@order
Feature: A parcel that is not there
  The carrier says delivered and the doorstep is empty, or the box is there and half of it is missing. Nobody who writes
  about that has to prove anything: we say what we do to find it, until when, and what happens if we don't.

  Rule: We look for a lost parcel, say until when, and replace it if it does not turn up

    @id=O6 @email @edge=long-text @severity=critical @needs=administrator
    Scenario: A buyer who tells everything in order misses a parcel that was "delivered"
      Given Owen, a buyer who tells everything in order
      When Owen writes by e-mail about "RT-10418: delivered, but not to me"
        """
        Good morning,

        Let me tell you this in order, so that you have everything.

        On Wednesday 18 November I ordered the two-burner stove, RT-10418. On Friday 20 November it was sent. Yesterday, Friday 27 November, at 2:14 pm, it was marked as delivered. I was at home from noon, working at the window that looks on to the front steps. Nobody came.

        I then looked on the steps, behind the bins and in the garage. I asked the Hendersons next door and Mrs. Liu across the road, who takes our parcels now and then. Neither has it. The doorbell camera shows nothing between 1 and 4 pm except our cat.

        What happens next, and what do you need from me?

        Regards,
        Owen Gallagher
        14 Mill Lane
        --- or, in other words ---
        Hello, the facts in short. Order RT-10418, one two-burner stove. Yesterday at 2:14 pm it was marked as delivered. I was in all afternoon and it was not. I have looked around the house (steps, bins, garage) and asked both neighbors, the Hendersons and Mrs. Liu. Nothing. I would be grateful to know how you look for it, how long that takes, and what you do if it stays lost. Owen Gallagher, 14 Mill Lane
        --- or, in other words ---
        Dear Harbor & Pine,

        I have a small mystery for you. My stove (RT-10418) was marked as delivered on Friday at 2:14 pm. At 2:14 pm on Friday I stood in the front yard and raked leaves. I would have had to step aside for the driver.

        First I searched: front steps, bins, garage. Second, I asked the neighbors, the Hendersons and Mrs. Liu. Third, I slept on it, in case it came this morning. It did not.

        So, fourth, I write to you. What can be done?

        Kind regards,
        Owen Gallagher, 14 Mill Lane
        """
      Then a rule of the desk has assigned it to the team "Delivery"
      When Tomas answers
        """
        Hello Owen,

        Thank you, that saves us a whole day of questions. You have done all that can be done at your end; the rest is for us. I am sorry that it was not simply on your steps.

        This is how we look for RT-10418. Today we ask the driver where the stove was put down on Friday at 2:14 pm. We compare the place that the scanner noted with 14 Mill Lane. And we have the depot searched, in case it never went on the van.

        We will search for 2 days. By Monday 30 November you will hear from me, found or not. If the stove is lost, a new one leaves the same day by express, and it costs you nothing.

        Kind regards,
        Tomas from Harbor & Pine
        """
      Then Owen receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | first step    | we ask the driver where the stove was put down |
        | second step   | We compare the place that the scanner noted    |
        | 2-day promise | We will search for 2 days                      |
        | he hears by   | By Monday 30 November you will hear from me    |
        | if it is lost | a new one leaves the same day                  |
      And the answer avoids
        | are you sure               |
        | have you checked           |
        | somebody in your household |
        | our records show           |
        | must have been             |

    @id=O10 @email @edge=follow-up @severity=critical
    Scenario: A buyer writes back after his case was closed, because the parcel is still lost
      Given Victor, a buyer whose parcel never came
      And Victor has been here before, by e-mail, each time answered and resolved
        | subject                    | message                                                                                                            | answer                                                                                                                                                          |
        | RT-10365 is not at my door | The boots from RT-10365 were delivered on Tuesday, says your e-mail. They were not. Can you find them? Victor Hale | I am sorry, Victor. We will search for RT-10365 for 2 days. If the boots are not with you by Friday 27 November, we will replace them. Tomas from Harbor & Pine |
      When Victor writes back by e-mail
        """
        Tomas,

        You gave me Friday. Friday is over and there are no boots. I had hoped that I would not have to write this e-mail.

        What now?

        Victor Hale
        --- or, in other words ---
        It's Saturday. No parcel, no call, and when I look it says that my case is solved. It isn't. I believed you when you said Friday, you know.

        Victor
        --- or, in other words ---
        Well, nobody found them, did they. I waited on Friday until it was dark, and I was still without boots this morning. Please don't tell me that I have to start again from the beginning, I haven't got the heart for it. V. Hale
        """
      Then the desk opens the same conversation again, with the message as he wrote it
      When Tomas answers
        """
        Hello Victor,

        I promised you on Wednesday that the boots from RT-10365 would be with you by Friday 27 November, or that we would replace them. They were not, and you should have heard that from me and not from an empty doorstep. I am sorry.

        So now the second half of the promise applies. A new pair leaves today by express, at no cost to you, and will reach you on Tuesday 1 December. The tracking number is HP-7760-0365.

        Your case stays open with me until you have them on your feet.

        Tomas from Harbor & Pine
        """
      Then Victor receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | earlier promise | I promised you on Wednesday        |
        | its deadline    | by Friday 27 November              |
        | what happens    | A new pair leaves today by express |
        | new date        | on Tuesday 1 December              |
        | tracking number | HP-7760-0365                       |
      And the answer avoids
        | a new request        |
        | your order number    |
        | what happened        |
        | describe the         |
        | as already mentioned |

  Rule: Whoever misses a part of an order learns where the rest is

    @id=O7 @sms @edge=follow-up @severity=critical
    Scenario: A polite buyer texts twice about the item that is missing
      Given Nia, a polite buyer
      When Nia texts
        """
        Good morning, sorry to trouble you on a weekend. My parcel for RT-10449 came yesterday with the wool hat in it, but the mittens are missing. Could you have a look, please?
        --- or, in other words ---
        Hello! Thank you for the lovely hat, it came yesterday (RT-10449). I believe there should have been a pair of mittens too? Would you kindly check where they are?
        --- or, in other words ---
        Hi, this is about RT-10449. Two items ordered, hat and mittens, and only the hat was in the box yesterday. I'm sure there's a good reason, I'd just be glad to know. Thanks so much, Nia
        """
      Then the desk holds one open conversation with Nia, in the SMS inbox, with the message as she wrote it
      When Nia texts
        """
        Oh, and I have just seen that the box says "1 of 2". Does that mean there is a second one? Thank you!
        """
      Then the desk adds it to the same conversation, as she wrote it
      When Tomas answers
        """
        Just so, Nia, and nothing is lost: RT-10449 travels in two parcels because the mittens came from another warehouse. The second one left on Friday. Its tracking number is HP-7746-0449, visible within 24 hours. Please expect it between Wednesday 2 and Friday 4 December. Tomas
        """
      Then Nia receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | split shipment  | RT-10449 travels in two parcels           |
        | why             | the mittens came from another warehouse   |
        | second tracking | HP-7746-0449                              |
        | arrival window  | between Wednesday 2 and Friday 4 December |
