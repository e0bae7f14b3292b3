package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.BankEntry;
import dev.fairhaven.app.detection.hashbanks.BankHits;
import dev.fairhaven.app.detection.hashbanks.BankLinks;
import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.BankPermission;
import dev.fairhaven.app.detection.hashbanks.BankSettings;
import dev.fairhaven.app.detection.hashbanks.Found;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.hashbanks.HitStore.HitCounts;
import dev.fairhaven.app.detection.hashbanks.LiveBanks;
import dev.fairhaven.app.detection.hashbanks.PictureLookup;
import dev.fairhaven.app.detection.hashbanks.PictureLookup.Recognised;
import dev.fairhaven.app.detection.hashbanks.Purpose;
import dev.fairhaven.app.detection.hashbanks.UploadedPicture;
import dev.fairhaven.app.detection.hashbanks.web.BankPages.SettingsForm;
import dev.fairhaven.app.detection.hashbanks.web.BanksPage.Lookup;
import dev.fairhaven.app.detection.hashbanks.web.BanksPage.Match;
import dev.fairhaven.app.detection.hashbanks.web.BanksPage.Row;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.PictureHashes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The list of banks, creating a bank, and searching all banks for a picture or a hash.
@Controller
class BankListPages {

  /// The maximum number of matches shown.
  private static final int MATCHES = 50;

  private final HashBanks banks;
  private final BankHits hits;
  private final LiveBanks live;
  private final PictureLookup pictures;

  BankListPages(HashBanks banks, BankHits hits, LiveBanks live, PictureLookup pictures) {
    this.banks = banks;
    this.hits = hits;
    this.live = live;
    this.pictures = pictures;
  }

  @GetMapping("/banks")
  @BankPermission.Needs(BankPermission.VIEW)
  Page all() {
    return Page.of("detection/hashbanks/banks", page(null, Map.of(), Map.of()));
  }

  private BanksPage page(
      @Nullable Lookup lookup, Map<String, String> form, Map<String, String> errors) {
    var counts = hits.counts();
    var rows =
        banks.all().stream()
            .map(bank -> new Row(bank, counts.getOrDefault(bank.number(), HitCounts.NONE)))
            .toList();
    return new BanksPage(rows, lookup, form, errors);
  }

  @PostMapping("/banks")
  @BankPermission.Needs(BankPermission.EDIT)
  Reply create(
      @RequestParam("name") String name,
      @RequestParam("purpose") String purpose,
      @RequestParam(name = "description", defaultValue = "") String description,
      @RequestParam(name = "keepsPictures", defaultValue = "") String keepsPictures,
      Staff staff) {
    try {
      var usual = BankSettings.USUAL;
      var settings =
          new BankSettings(
              Purpose.find(purpose).orElse(Purpose.HARMFUL),
              description,
              usual.threshold(),
              usual.sampling(),
              usual.floodLimit(),
              keepsPictures.equals("on"),
              true);
      var made = banks.create(new BankName(name.strip()), settings, staff.auditName());
      return Redirect.to(BankLinks.page(made.name().value()), "Bank made. It is empty still.");
    } catch (ProblemException problem) {
      var form =
          Map.of(
              "name", name,
              "purpose", purpose,
              "description", description,
              "keepsPictures", keepsPictures);
      return Page.refused(
          "detection/hashbanks/banks", page(null, form, SettingsForm.errors(problem)));
    }
  }

  /// Searches all banks. Nothing is stored.
  @PostMapping("/banks/lookup")
  @BankPermission.Needs(BankPermission.VIEW)
  Page lookUp(
      @RequestParam(name = "hash", defaultValue = "") String hash,
      @RequestParam(name = "picture", required = false) @Nullable MultipartFile picture)
      throws IOException {
    try {
      var lookup =
          picture == null || picture.isEmpty()
              ? lookUp(hash.strip())
              : lookUp(UploadedPicture.read(picture));
      return Page.of("detection/hashbanks/banks", page(lookup, Map.of(), Map.of()));
    } catch (ProblemException problem) {
      var lookup = new Lookup(hash, null, List.of(), problem.getMessage());
      return Page.refused("detection/hashbanks/banks", page(lookup, Map.of(), Map.of()));
    }
  }

  private Lookup lookUp(UploadedPicture uploaded) {
    var found = pictures.find(uploaded.decoded(), uploaded.digests());
    int quality = PictureHashes.of(uploaded.decoded()).quality();
    return new Lookup("", quality, matches(found.stream().limit(MATCHES).toList()), null);
  }

  private List<Match> matches(List<Recognised> found) {
    var entries = entries(found.stream().map(each -> each.found().entry()).toList());
    return found.stream()
        .flatMap(
            each ->
                Stream.ofNullable(entries.get(each.found().entry()))
                    .map(entry -> new Match(each.found().bank(), entry, BankWords.nearness(each))))
        .toList();
  }

  private Map<Long, BankEntry> entries(List<Long> ids) {
    return banks.find(ids).stream().collect(Collectors.toMap(BankEntry::id, Function.identity()));
  }

  /// 64 digits may be a PDQ hash or a SHA-256, so both are tried.
  private Lookup lookUp(String hash) {
    if (!PdqHash.isHex(hash) && !hash.matches("[0-9a-fA-F]{32}")) {
      return new Lookup(
          hash, null, List.of(), "expected a picture, or a hash of 64 or 32 hexadecimal digits");
    }
    var likeness = PdqHash.isHex(hash) ? live.search(PdqHash.fromHex(hash)) : List.<Found>of();
    var found =
        Stream.concat(live.search(new Digest(hash)).stream(), likeness.stream())
            .limit(MATCHES)
            .toList();
    var entries = entries(found.stream().map(Found::entry).toList());
    var matches =
        found.stream()
            .flatMap(
                each ->
                    Stream.ofNullable(entries.get(each.entry()))
                        .map(
                            entry ->
                                new Match(each.bank(), entry, BankWords.bits(each.distance()))))
            .toList();
    return new Lookup(hash, null, matches, null);
  }
}
