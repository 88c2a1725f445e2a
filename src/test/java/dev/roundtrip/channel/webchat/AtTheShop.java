package dev.roundtrip.channel.webchat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that share one shop, one desk and one browser; skipped where there is no browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheShop {
    VisitedShop shop;

    @BeforeAll
    void opens_the_shop() {
        shop = VisitedShop.open();
    }

    @AfterAll
    void closes_the_shop() {
        if (shop != null) {
            shop.close();
        }
    }
}
