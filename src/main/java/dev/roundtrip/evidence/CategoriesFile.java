package dev.roundtrip.evidence;

/** Allure's categories.json: the kinds of red and of grey, in the suite's words. */
final class CategoriesFile {

    String content() {
        return """
                [
                  {
                    "name": "Broken promise",
                    "matchedStatuses": ["failed"]
                  },
                  {
                    "name": "Set-up broken (ask the doctor)",
                    "matchedStatuses": ["broken", "unknown"]
                  },
                  {
                    "name": "Not run here",
                    "matchedStatuses": ["skipped"]
                  }
                ]
                """;
    }
}
