package dev.fairhaven.app.review.flags;

/// The data of the webhook message `flag.resolved`, so that the platform can inform the reporter.
///
/// @param outcome `actioned` or `dismissed`; a later message for the same flag replaces it
record FlagResolved(
    String flagId, Target item, Sender reporter, String outcome, String decisionId) {

  record Target(String type, String id) {}

  record Sender(String kind, String id) {}

  static FlagResolved of(Flag flag) {
    var request = flag.request();
    return new FlagResolved(
        request.id().value(),
        new Target(request.item().type(), request.item().id()),
        new Sender(request.reporter().kind().wireName(), request.reporter().id()),
        flag.status().wireName(),
        String.valueOf(flag.decision()));
  }
}
