package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.simulator.TruthLedger;
import dev.fairhaven.simulator.play.CommunityPlayer;
import dev.fairhaven.simulator.play.HttpSink;
import dev.fairhaven.simulator.play.Pace;
import dev.fairhaven.simulator.play.SinkException;
import dev.fairhaven.simulator.play.Sleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/// Sets the demonstration up at its first start, with a past, and lets its community live while the
/// product runs.
@DemoComponent
@EnableConfigurationProperties(DemoSettings.class)
class Demo implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String KEY = "api-key";
  private static final String POSITION = "position";
  private static final String PLATFORM_PORT = "platform-port";
  private static final String LEDGER = "truth.jsonl";

  private static final Staff PLATFORM =
      new Staff(new StaffId(new UUID(0, 0)), "Demonstration", Role.ADMINISTRATOR);

  private final DemoSettings settings;
  private final DemoFiles files;
  private final DemoClock clock;
  private final DemoStaff staff;
  private final Past past;
  private final PastDeliveries deliveries;
  private final ApiKeys keys;
  private @Nullable DemoPlatform platform;
  private @Nullable CommunityPlayer player;
  private @Nullable Thread thread;

  Demo(
      DemoSettings settings,
      DemoClock clock,
      DemoStaff staff,
      Past past,
      PastDeliveries deliveries,
      ApiKeys keys) {
    this.settings = settings;
    this.files = new DemoFiles(settings.directory());
    this.clock = clock;
    this.staff = staff;
    this.past = past;
    this.deliveries = deliveries;
    this.keys = keys;
  }

  /// Before the web server answers and before any background work of the product begins: the past
  /// must be over by then, and staff must be there before anybody can sign in.
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    int known = files.read(PLATFORM_PORT).map(Integer::parseInt).orElse(0);
    var started = DemoPlatform.start(known, clock);
    platform = started;
    if (known == 0) {
      setUp(started);
      files.write(PLATFORM_PORT, String.valueOf(started.port()));
    }
  }

  /// A first start that is interrupted leaves a mark, and the next one has to start over.
  private void setUp(DemoPlatform started) {
    if (PastMark.isUnfinished(settings.directory())) {
      throw new IllegalStateException(
          "An earlier start was interrupted while it wrote the demonstration's past. Start over with --fresh.");
    }
    PastMark.begin(files);
    staff.addIfNobodyIsThere();
    if (clock.community().hasPast()) {
      files.write(POSITION, String.valueOf(playPast(started)));
    } else {
      clock.comeToThePresent();
      deliveries.connect(PLATFORM, started);
    }
    PastMark.end(files);
  }

  private long playPast(DemoPlatform started) {
    try (var ledger = openLedger()) {
      return past.play(started, new TruthLedger(ledger));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Writer openLedger() throws IOException {
    return Files.newBufferedWriter(files.path(LEDGER));
  }

  @EventListener(ApplicationReadyEvent.class)
  void letTheCommunityLive() {
    var community = clock.community();
    var sink =
        new HttpSink(
            URI.create(settings.url()),
            key(),
            Sleeper.ofThread(),
            refusal -> LOG.warn("refused {} with {}", refusal.id(), refusal.status()));
    var started =
        new CommunityPlayer(
            community.community(),
            sink,
            new Pace.Steady(settings.perSecond()),
            clock,
            Sleeper.ofThread());
    player = started;
    long from = files.read(POSITION).map(Long::parseLong).orElse(0L);
    thread = Thread.ofVirtual().name("demo").start(() -> play(started, from, community));
  }

  private static void play(CommunityPlayer player, long from, DemoCommunity community) {
    try {
      player.play(from, community.liveFrom());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (SinkException e) {
      LOG.warn("the demonstration's community stopped: {}", e.getMessage());
    }
  }

  private String key() {
    return files.read(KEY).orElseGet(this::newKey);
  }

  private String newKey() {
    var secret =
        keys.create("Demonstration", Set.of(Scope.EVENTS_WRITE, Scope.FLAGS_WRITE)).secret();
    files.write(KEY, secret);
    return secret;
  }

  /// What is sent again after a crash has the same ids, so the position may lag.
  @Scheduled(fixedDelay = 1_000)
  void keepPosition() {
    if (player != null && player.position() > 0) {
      files.write(POSITION, String.valueOf(player.position()));
    }
  }

  @Override
  public void stop() {
    if (player != null) {
      player.stop();
    }
    if (thread != null) {
      thread.interrupt();
    }
    keepPosition();
    if (platform != null) {
      platform.close();
      platform = null;
    }
  }

  @Override
  public boolean isRunning() {
    return platform != null;
  }
}
