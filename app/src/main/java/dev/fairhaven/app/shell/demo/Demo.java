package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.simulator.play.CommunityPlayer;
import dev.fairhaven.simulator.play.HttpSink;
import dev.fairhaven.simulator.play.Pace;
import dev.fairhaven.simulator.play.SinkException;
import dev.fairhaven.simulator.play.Sleeper;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sets the demonstration up at its first start, and lets its community live while the product
/// runs.
@Component
@ConditionalOnProperty("fairhaven.demo.directory")
@EnableConfigurationProperties(DemoSettings.class)
class Demo implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String KEY = "api-key";
  private static final String POSITION = "position";
  private static final String PLATFORM_PORT = "platform-port";

  private final DemoSettings settings;
  private final DemoFiles files;
  private final People people;
  private final ApiKeys keys;
  private final Endpoints endpoints;
  private final InstantSource clock;
  private @Nullable DemoPlatform platform;
  private @Nullable CommunityPlayer player;
  private @Nullable Thread thread;

  Demo(
      DemoSettings settings,
      People people,
      ApiKeys keys,
      Endpoints endpoints,
      InstantSource clock) {
    this.settings = settings;
    this.files = new DemoFiles(settings.directory());
    this.people = people;
    this.keys = keys;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  /// Before the web server answers: staff must be there before anybody can sign in.
  @Override
  public void start() {
    new DemoStaff(people, files).addIfNobodyIsThere();
    platform = startPlatform();
  }

  private DemoPlatform startPlatform() {
    int known = files.read(PLATFORM_PORT).map(Integer::parseInt).orElse(0);
    var started = DemoPlatform.start(known);
    if (known == 0) {
      endpoints.create(
          new Endpoint.Draft(
              started.webhooks().toString(),
              "The demonstration's platform",
              EnumSet.allOf(MessageType.class)),
          new Staff(new StaffId(new UUID(0, 0)), "Demonstration", Role.ADMINISTRATOR));
      files.write(PLATFORM_PORT, String.valueOf(started.port()));
    }
    return started;
  }

  @EventListener(ApplicationReadyEvent.class)
  void letTheCommunityLive() {
    var community = DemoCommunity.of(files, settings, clock);
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
