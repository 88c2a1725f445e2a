@escalation
Feature: Nobody is there at night
  Harbor & Pine promises to be there Monday to Friday, 9 to 18 Eastern. At a weekend an agent may look in all the same; at
  night nobody does. Whoever texts while the desk is closed is told so at once, and is told what to do when it can't wait.
  The text is kept, open, for the person who comes in.

  Rule: Whoever texts at night is told when people are back, and nobody pretends to be there
    Background:
      Given Dave, a customer awake at night
      And the shop's phone line is closed for the night
        """
        Thanks for your text. Nobody is here right now. We are back Monday to Friday, 9 to 18 Eastern, and will answer you then. Is it urgent? Call 207 555 0142, day or night.
        """

    @id=E5 @sms @sms-hours @severity=critical @needs=working-hours @edge=out-of-hours
    Scenario: A customer awake at night calls for an agent
      When Dave texts
        """
        agent!!
        --- or, in other words ---
        Hello?? Anybody up? I want a human. agent!!
        --- or, in other words ---
        AGENT!! not a bot pls, a real live person, now
        """
      Then Dave is told by SMS that nobody is there
      And the answer covers
        | when people are back | Monday to Friday, 9 to 18 Eastern |
        | urgent route         | Call 207 555 0142                 |
      And the answer avoids
        | how can I help      |
        | be with you shortly |
        | one moment          |
        | connecting you      |
        | looking into it     |
      And the desk holds one open conversation with Dave, in the SMS inbox, with the message as he wrote it

    @id=E5b @sms @sms-hours @severity=normal @needs=working-hours @edge=out-of-hours
    Scenario: The person who comes in answers the text of the night
      Given Dave has texted
        """
        agent!! zipper of my sleeping bag is stuck and im IN it
        --- or, in other words ---
        Its 2 am, I'm lying in your sleeping bag and the zipper won't move. agent!! anyone??
        --- or, in other words ---
        stuck zipper, sleeping bag, cold tent. AGENT!!
        """
      When Tomas answers
        """
        Good morning Dave, this is Tomas, a real person. I hope you got out! Send me a photo of the zipper and a new sleeping bag will leave at once.
        """
      Then Dave receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | a person | this is Tomas, a real person          |
        | remedy   | a new sleeping bag will leave at once |
      And the answer avoids
        | pull harder       |
        | outside our hours |
        | please text again |
