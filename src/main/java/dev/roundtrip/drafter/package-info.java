/**
 * A small drafter of ours: an example of what answers a desk's webhook with drafts, not a product. It stands on the desk as
 * anybody's would, with a webhook and a token.
 */
package dev.roundtrip.drafter;
