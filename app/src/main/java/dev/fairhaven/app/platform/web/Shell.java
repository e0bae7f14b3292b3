package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Staff;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every template may need besides its own model: who looks, from where, and the page's frame.
///
/// @param staff who is signed in; null on public pages
/// @param csrf the token that forms must send back
/// @param path the request's path
/// @param isNavigationNarrow whether the person folded the left side
/// @param platform the platform's name
/// @param zone in which times are shown; null for the zone of whoever looks
/// @param now when the page was made; relative times count from it
/// @param navigation the groups of the left side
/// @param banners what is said above the page
/// @param toast what the last form did
/// @param assetRoot the path under which this build's assets lie
public record Shell(
    @Nullable Staff staff,
    Csrf csrf,
    String path,
    Theme theme,
    String platform,
    @Nullable ZoneId zone,
    boolean isNavigationNarrow,
    Instant now,
    List<Navigation.Group> navigation,
    List<Banner> banners,
    @Nullable Toast toast,
    String assetRoot) {

  public boolean may(Permission permission) {
    return staff != null && staff.may(permission);
  }

  /// A moment in full, in the platform's zone; in UTC where none is set.
  public String absolute(Instant at) {
    return Format.absolute(at, zone == null ? ZoneOffset.UTC : zone);
  }

  /// The link of an asset, such as `app.css`.
  public String asset(String name) {
    return assetRoot + name;
  }

  /// @param header the header in which scripts send the token
  /// @param parameter the field in which forms send it
  public record Csrf(String header, String parameter, String token) {

    static final Csrf NONE = new Csrf("", "", "");
  }
}
