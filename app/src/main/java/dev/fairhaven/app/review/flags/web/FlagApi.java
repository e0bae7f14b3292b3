package dev.fairhaven.app.review.flags.web;

import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.web.JsonBody;
import dev.fairhaven.app.review.flags.FlagProblem;
import dev.fairhaven.app.review.flags.FlagReader;
import dev.fairhaven.app.review.flags.FlagReceipt;
import dev.fairhaven.app.review.flags.Flags;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The HTTP API through which the platform raises flags.
@RestController
final class FlagApi {

  private static final JsonBody BODY =
      new JsonBody(FlagProblem.INVALID_FLAG, FlagProblem.FLAG_TOO_LARGE, 64 * 1024);

  private final FlagReader reader;
  private final Flags flags;

  FlagApi(FlagReader reader, Flags flags) {
    this.reader = reader;
    this.flags = flags;
  }

  /// Answers once the flag is durable; a repeated flag gets the same answer.
  @PostMapping(path = "/v1/flags", consumes = "application/json", produces = "application/json")
  @NeedsScope(Scope.FLAGS_WRITE)
  Receipt raise(InputStream body) throws IOException {
    return Receipt.of(flags.raise(reader.read(BODY.read(body))));
  }

  /// The wire form of a receipt.
  record Receipt(String flagId, String taskId) {

    static Receipt of(FlagReceipt receipt) {
      return new Receipt(receipt.flag().value(), receipt.task().toString());
    }
  }
}
