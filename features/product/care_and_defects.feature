@product
Feature: Care and defects
  A zipper that breaks on the second day, a label full of little signs: a picture tells it better than words. The desk
  gets the picture exactly as it was sent, believes what it shows, and does not ask for it twice.

  Rule: Whoever shows a defect gets a new item at once and is not asked for proof again

    @id=P5 @email @edge=attachment @severity=critical
    Scenario: A worried hiker sends a photo of the zipper that broke on day two
      Given Jon, a worried hiker
      When Jon writes by e-mail about "Zipper broke on day 2 (RT-10437)", with the file "zipper.jpg"
        """
        Hi,

        The zipper of my Pika hip pack ($42, order RT-10437) came apart on the second day, halfway up the trail. I've attached a photo. I was careful with it, honestly.

        We leave for the Wind River Range on Saturday 5 December and I have nothing else to carry my inhaler in. Is there any way to have another one by then? Do I have to send this one in first?

        Jon Whitaker
        --- or, in other words ---
        Hello, photo attached: that's the zipper of the Pika hip pack from RT-10437 after two days. It cost $42. I keep my inhaler in it, so I'm a bit worried, because our big trip starts on Saturday the 5th. What should I do, mail it to you? Will that be quick enough? Jon
        --- or, in other words ---
        Is this normal?? Day one fine, day two the teeth don't close any more, see the picture. It's the $42 Pika hip pack, RT-10437. I don't want to make a fuss, but on Saturday 5 December we walk for a week and my inhaler lives in that pack. Please tell me how the return works and whether a new one can be here in time.

        Thanks,
        Jon
        """
      Then the desk holds one open conversation with Jon, in the e-mail inbox, with the message as he wrote it
      And the desk keeps the file "zipper.jpg" with it, byte for byte
      When Tomas answers
        """
        Hello Jon,

        Your photo shows it well: the teeth came off the tape, which is a fault of ours and not of yours. I am sorry that it happened on the trail.

        A new Pika hip pack leaves today. With standard delivery, 3–5 business days, it will be with you between Wednesday 2 and Friday 4 December, before you set out.

        There is nothing to send back and nothing to pay. Keep the old one for spare buckles if you like.

        Have a good week in the Wind River Range,
        Tomas from Harbor & Pine
        """
      Then Jon receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | the photo was seen | your photo shows it well                  |
        | replacement        | A new Pika hip pack leaves today          |
        | in time            | between Wednesday 2 and Friday 4 December |
        | no return          | There is nothing to send back             |
      And the answer avoids
        | send us a photo   |
        | another picture   |
        | proof of purchase |
        | how did you use   |
        | wear and tear     |

    @id=P5b @email @edge=attachment @severity=normal
    Scenario: A worried hiker puts a picture of the cracked pole into the middle of his e-mail
      Given Jon, a worried hiker
      When Jon writes by e-mail about "Crack in a new pole, is it safe?", with the picture "pole.png" within the text
        """
        Hello,

        I unpacked my Rill trekking poles today ($79, RT-10446) and one of them has a crack just below the grip. I have put a picture of it into this e-mail. I haven't put any weight on it. Would it hold?

        Jon Whitaker
        --- or, in other words ---
        Hi, I seem to have bad luck. New Rill poles, $79, RT-10446, out of the box an hour ago. Please look at the picture: is that line under the grip only in the paint, or is it a crack? I don't dare lean on it. Jon
        --- or, in other words ---
        Good evening,

        I'm not sure whether I worry too much. There is a fine crack right below the grip of one of my brand-new poles (Rill, RT-10446, $79), you can see it in the picture. Can I walk with that, or will it give way under me?

        Best,
        Jon
        """
      Then the desk shows the picture "pole.png" within the text, byte for byte
      When Tomas answers
        """
        Hello Jon,

        Please don't walk with it: what you show me is a crack, and a pole must not have one.

        A new pair of Rill poles for RT-10446 leaves today. As they cost more than $50, we would like the cracked pair back for our workshop. A prepaid label comes with the new ones, and it is enough if you hand the parcel in whenever it suits you.

        Kind regards,
        Tomas from Harbor & Pine
        """
      Then Jon receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | safety first | please don't walk with it                          |
        | replacement  | A new pair of Rill poles for RT-10446 leaves today |
        | the old pair | we would like the cracked pair back                |
        | the label    | A prepaid label comes with the new ones            |
      And the answer avoids
        | only cosmetic         |
        | send us a photo       |
        | once we have received |
        | should hold           |

  Rule: Whoever asks how to care for a thing can do it after reading the answer

    @id=P8 @webchat @edge=attachment @edge=no-order-number @severity=normal
    Scenario: A careful owner of wool sends a picture of the label
      Given Zoe, a careful owner of wool
      When Zoe writes in the chat, with the picture "label.png"
        """
        Hi! What does this little tub on the label mean, and which cycle do I take? It's my merino sweater from you and I'd never forgive myself
        --- or, in other words ---
        Hello, I took a picture of the label in my merino sweater. I know the hand and I know the iron, but not this sign. May it go in the machine at all? And afterwards, dryer or no dryer?
        --- or, in other words ---
        Before I shrink my favorite merino sweater: see the picture of its label. Which washing cycle is that, how warm, and how do I dry it? My grandmother did all wool by hand, so I'm curious whether one really has to.
        """
      Then the desk holds one open conversation with Zoe, in the web chat inbox, with the message as she wrote it
      And the desk keeps the file "label.png" with it, byte for byte
      When Tomas answers
        """
        Lucky sweater, Zoe! The tub with the 30 and two lines below it says: in the machine, on the wool cycle, at 30 °C (86 °F) at most. No need to do it by hand.

        Use a detergent for wool and leave out the softener. Then no dryer: lay it flat on a towel, pull it gently into shape and let it dry there.
        """
      Then Zoe receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | cycle       | on the wool cycle        |
        | temperature | at 30 °C (86 °F) at most |
        | detergent   | a detergent for wool     |
        | drying      | lay it flat on a towel   |
      And the answer avoids
        | dry clean only   |
        | at your own risk |
        | we accept no     |
        | see the label    |
        | should be fine   |
