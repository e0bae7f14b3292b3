package dev.fairhaven.app.detection.exchanges.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fairhaven.app.detection.exchanges.DeltaSource;
import dev.fairhaven.app.detection.exchanges.DeltaSources;
import dev.fairhaven.app.detection.exchanges.ExchangeSettings.One;
import dev.fairhaven.app.platform.fetch.Fetcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Creates sources from the settings. Each has its own client, which only connects to its host.
@Component
final class SourceFactory implements DeltaSources, DisposableBean {

  /// These services take a while for pages of a thousand entries.
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final InstantSource clock;
  private final Map<String, Fetcher> fetchers = new ConcurrentHashMap<>();

  SourceFactory(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public DeltaSource apply(String name, One settings) {
    return switch (settings.kind()) {
      case NCMEC -> new NcmecSource(pages(name, settings, basic(settings)), clock);
      case STOP_NCII -> new StopNciiSource(pages(name, settings, keys(settings)));
      case THREAT_EXCHANGE ->
          new ThreatExchangeSource(
              pages(name, settings, Map.of()), settings.group(), settings.secret());
      case FEED -> new FeedSource(pages(name, settings, bearer(settings)));
      case FILE -> new FileSource(Path.of(settings.address()));
    };
  }

  private HttpPages pages(String name, One settings, Map<String, String> headers) {
    var fetcher =
        fetchers.computeIfAbsent(name, _ -> Fetcher.toHostOf(settings.address(), TIMEOUT));
    var base = settings.address().toString().replaceFirst("/+$", "");
    return new HttpPages(fetcher, base, headers);
  }

  private static Map<String, String> basic(One settings) {
    var both = (settings.user() + ":" + settings.secret()).getBytes(UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  private static Map<String, String> keys(One settings) {
    return Map.of(
        "x-functions-key", settings.secret(), "Ocp-Apim-Subscription-Key", settings.secondSecret());
  }

  private static Map<String, String> bearer(One settings) {
    return Map.of("Authorization", "Bearer " + settings.secret());
  }

  @Override
  public void destroy() throws IOException {
    for (var fetcher : fetchers.values()) {
      fetcher.destroy();
    }
  }
}
