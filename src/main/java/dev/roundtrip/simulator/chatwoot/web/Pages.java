package dev.roundtrip.simulator.chatwoot.web;

/** The pages that the product shows where no route leads. */
final class Pages {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <title>%1$s</title>
                <style>
                  body { font-family: sans-serif; color: #333; background: #f5f5f5; text-align: center; }
                  main { margin: 6em auto; max-width: 30em; background: #fff; border: 1px solid #ddd; padding: 2em; }
                </style>
              </head>
              <body>
                <main>
                  <h1>%1$s</h1>
                  <p>The simulated desk has nothing at this address for this method.</p>
                </main>
              </body>
            </html>
            """;

    private Pages() {}

    /** In the shape that is asked for: nothing but JSON must be accepted for an answer in JSON. */
    static Answer of(int status, String accepted) {
        if (status == 404 && "application/json".equals(accepted)) {
            return Answer.json(
                            404,
                            Shape.of("status", 404).with("error", "Not Found").map())
                    .unframed();
        }
        String title = status == 404 ? "The page you were looking for doesn't exist" : "Status " + status;
        return Answer.html(status, PAGE.formatted(title)).unframed();
    }
}
