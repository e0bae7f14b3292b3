package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.digest.FileDigests;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.PictureHashes;
import dev.fairhaven.signals.picture.PictureHashes.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Searches all banks for a picture, even if it was rotated, mirrored or framed, and for other
/// visible parts of the file, such as further frames. Stores nothing.
@Component
public class PictureLookup {

  private final LiveBanks banks;

  PictureLookup(LiveBanks banks) {
    this.banks = banks;
  }

  /// @param variant the variant that matched; null if the file itself matched
  public record Recognised(Found found, @Nullable Variant variant) {}

  /// The matches: the file itself first, then by distance; each entry once.
  public List<Recognised> find(Decoded picture, FileDigests file) {
    var all = new ArrayList<Recognised>();
    for (var hex : List.of(file.sha256(), file.md5())) {
      banks.search(new Digest(hex)).forEach(found -> all.add(new Recognised(found, null)));
    }
    for (var variant : PictureHashes.of(picture).variants()) {
      banks.search(variant.hash()).forEach(found -> all.add(new Recognised(found, variant)));
    }
    return nearestOfEach(all);
  }

  private static List<Recognised> nearestOfEach(List<Recognised> all) {
    var seen = new HashSet<Long>();
    return all.stream()
        .sorted(Comparator.comparingInt(each -> each.found().distance()))
        .filter(each -> seen.add(each.found().entry()))
        .toList();
  }
}
