package dev.fairhaven.app.shell.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demonstration, under `fairhaven.demo`.
///
/// @param directory where it keeps its files
/// @param url where the product's API answers, such as `http://localhost:8080`
/// @param seed which of the possible communities
/// @param accounts members at the start
/// @param perSecond happenings a second in the present
/// @param pastDays how many days of past the demonstration has at its first start; 0 for none
@ConfigurationProperties("fairhaven.demo")
public record DemoSettings(
    Path directory,
    String url,
    @DefaultValue("1") long seed,
    @DefaultValue("3000") int accounts,
    @DefaultValue("3") double perSecond,
    @DefaultValue("60") int pastDays) {

  public static final int PAST_DAYS_MAX = 365;

  public DemoSettings {
    if (pastDays < 0 || pastDays > PAST_DAYS_MAX) {
      throw new IllegalArgumentException(
          "fairhaven.demo.past-days must be 0 to " + PAST_DAYS_MAX + ", got " + pastDays);
    }
  }
}
