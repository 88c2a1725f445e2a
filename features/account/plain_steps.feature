@account
Feature: Steps that everybody can follow
  Some customers hear our answers instead of seeing them. An answer that points at colors, corners or pictures is no
  answer to them, so the desk describes every step in words.

  Rule: An answer can be followed without seeing a picture

    @id=A8 @webchat @severity=normal
    Scenario: A customer who uses a screen reader learns in words how to unsubscribe
      Given Iris, a customer who uses a screen reader
      When Iris writes in the chat
        """
        Hello. I use a screen reader and would like to stop the newsletter, but all I find at its end are pictures without a description. Could you tell me the steps in words, please? I have time.
        --- or, in other words ---
        Good morning! How do I unsubscribe from your newsletter? I am blind and work with the keyboard, so "the green one" or "top right" won't help me, I'm afraid. Thank you for your patience, I'll bring mine.
        --- or, in other words ---
        I would like to leave the newsletter list. My screen reader only says "image, image, image, link". Is there a way that works by ear?
        """
      Then the desk holds one open conversation with Iris, in the web chat inbox, with the message as she wrote it
      When Tomas answers
        """
        Hello Iris, I am sorry about the images without words; I have passed that on. Here is the way, by keyboard alone.

        First, open any of our newsletters and go to its very end. The last link there is called "Unsubscribe".

        Second, follow that link. A form opens with the heading "Your newsletters" and a single checkbox, which is set.

        Third, clear the checkbox with the space bar, move on to "Save" and press Enter. Your screen reader then says "You are unsubscribed".

        Should anything be in the way, tell me here and I will take you off the list myself.
        """
      Then Iris receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | first step       | The last link there is called "Unsubscribe"      |
        | second step      | A form opens with the heading "Your newsletters" |
        | third step       | clear the checkbox with the space bar            |
        | how it ends      | "You are unsubscribed"                           |
        | if it goes wrong | I will take you off the list myself              |
      And the answer avoids
        | green button    |
        | click here      |
        | see the picture |
        | screenshot      |
        | top right       |
