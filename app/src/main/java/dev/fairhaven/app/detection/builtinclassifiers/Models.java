package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.onnx.SentenceEmbedder;
import dev.fairhaven.signals.classify.LinearClassifier;
import dev.fairhaven.signals.classify.ModelFile;
import dev.fairhaven.signals.classify.TextClassifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Manages the versions of the classifier: the live one, an optional shadow one, and earlier ones.
/// Thread-safe.
///
/// Versions are immutable. A role change takes effect on every instance within a few seconds.
@Component
public class Models implements InitializingBean {

  /// The maximum number of versions in one list.
  public static final int LIST_MAX = 100;

  /// The maximum size of a model file.
  public static final int FILE_BYTES_MAX = 10 * 1024 * 1024;

  private final ModelStore store;
  private final AuditLog audit;
  private final TransactionTemplate transactions;
  private final InstantSource clock;
  private volatile LoadedModel live;
  private volatile @Nullable LoadedModel shadow;

  Models(ModelStore store, AuditLog audit, TransactionTemplate transactions, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.live = shipped();
  }

  private static LoadedModel shipped() {
    return new LoadedModel(ModelVersion.SHIPPED, DefaultModel.shared());
  }

  @Override
  public void afterPropertiesSet() {
    refresh();
  }

  /// The version whose scores rules use.
  public LoadedModel live() {
    return live;
  }

  /// The version in shadow mode; empty if there is none.
  public Optional<LoadedModel> shadow() {
    return Optional.ofNullable(shadow);
  }

  /// The version that has `role`, with who assigned it and when. Empty if no version has it, and
  /// for the shipped version if it is live only by default.
  public Optional<RoleHolder> holder(ModelRole role) {
    return store.holder(role);
  }

  /// The versions added to this installation, newest first.
  public List<ModelVersion> versions() {
    return store.newest(LIST_MAX);
  }

  /// Adds a version without a role.
  ///
  /// @param note the reason, at most [ModelVersion#NOTE_LENGTH_MAX] characters
  /// @param author as named in the audit log
  /// @throws ProblemException with `UNREADABLE_MODEL`, `SAME_MODEL` or `INVALID_NOTE`
  public ModelVersion add(byte[] file, String note, String author) {
    if (file.length > FILE_BYTES_MAX) {
      throw new ProblemException(
          ModelProblem.UNREADABLE_MODEL,
          "expected a model of at most " + FILE_BYTES_MAX + " bytes, got " + file.length);
    }
    if (note.isBlank() || note.length() > ModelVersion.NOTE_LENGTH_MAX) {
      var expected = "expected 1 to " + ModelVersion.NOTE_LENGTH_MAX + " characters";
      throw new ProblemException(
          ModelProblem.INVALID_NOTE, expected, List.of(new FieldProblem("/note", expected)));
    }
    var card = read(file).card();
    return Objects.requireNonNull(
        transactions.execute(
            _ -> addInTransaction(file, card.name(), card.version(), note, author)));
  }

  /// Like [#add], for a classifier in memory.
  public ModelVersion add(TextClassifier classifier, String note, String author) {
    var file = new ByteArrayOutputStream();
    try {
      ModelFile.write(classifier, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return add(file.toByteArray(), note, author);
  }

  private ModelVersion addInTransaction(
      byte[] file, String name, String label, String note, String author) {
    int newest = store.lockNewest();
    var hash = sha256(file);
    store
        .findByHash(hash)
        .ifPresent(
            same -> {
              throw new ProblemException(
                  ModelProblem.SAME_MODEL, "version " + same.version() + " is the same file");
            });
    var version = new ModelVersion(newest + 1, name, label, hash, author, note, clock.instant());
    store.add(version, file);
    record(author, "models.version-added", version.version(), Map.of("hash", hash));
    return version;
  }

  /// Makes a version live. If it was in shadow mode, that ends.
  ///
  /// @param actor as named in the audit log
  /// @throws ProblemException with `MODEL_NOT_FOUND` or `UNREADABLE_MODEL`
  public void activate(int version, String actor) {
    load(version);
    transactions.executeWithoutResult(
        _ -> {
          store.assign(ModelRole.LIVE, version, actor, clock.instant());
          if (isInShadow(version)) {
            store.vacate(ModelRole.SHADOW, actor, clock.instant());
          }
          record(actor, "models.version-activated", version, Map.of());
        });
    refresh();
  }

  private boolean isInShadow(int version) {
    return store.holder(ModelRole.SHADOW).filter(each -> each.version() == version).isPresent();
  }

  /// Runs a version in shadow mode, replacing the current one.
  ///
  /// @param actor as named in the audit log
  /// @throws ProblemException with `MODEL_NOT_FOUND`, `UNREADABLE_MODEL` or `ALREADY_LIVE`
  public void follow(int version, String actor) {
    load(version);
    if (version == live.version()) {
      throw new ProblemException(ModelProblem.ALREADY_LIVE, "version " + version);
    }
    transactions.executeWithoutResult(
        _ -> {
          store.assign(ModelRole.SHADOW, version, actor, clock.instant());
          record(actor, "models.shadow-began", version, Map.of());
        });
    refresh();
  }

  /// Ends shadow mode. Does nothing if no version is in it.
  public void endShadow(String actor) {
    store
        .holder(ModelRole.SHADOW)
        .ifPresent(
            holder ->
                transactions.executeWithoutResult(
                    _ -> {
                      store.vacate(ModelRole.SHADOW, actor, clock.instant());
                      record(actor, "models.shadow-ended", holder.version(), Map.of());
                    }));
    refresh();
  }

  private void record(String actor, String action, int version, Map<String, Object> detail) {
    audit.record(new AuditEntry(actor, action, "model/" + version, detail));
  }

  /// Loads a version.
  ///
  /// @throws ProblemException with `MODEL_NOT_FOUND` or `UNREADABLE_MODEL`
  public LoadedModel load(int version) {
    if (version == ModelVersion.SHIPPED) {
      return shipped();
    }
    if (version == live.version()) {
      return live;
    }
    var file =
        store
            .file(version)
            .orElseThrow(
                () -> new ProblemException(ModelProblem.MODEL_NOT_FOUND, "version " + version));
    return new LoadedModel(version, read(file));
  }

  /// Rules wait for the live version, so only fast, word-based classifiers are accepted.
  private static LinearClassifier read(byte[] file) {
    try {
      var read = ModelFile.read(new ByteArrayInputStream(file), SentenceEmbedder::shared);
      if (read instanceof LinearClassifier linear) {
        return linear;
      }
      throw new ProblemException(
          ModelProblem.UNREADABLE_MODEL, "expected a model that reads words, not meanings");
    } catch (IOException | OnnxException e) {
      throw new ProblemException(
          ModelProblem.UNREADABLE_MODEL, Objects.toString(e.getMessage(), "it ends too early"));
    }
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Picks up changes made by another instance.
  @Scheduled(fixedDelay = 2_000)
  void refresh() {
    int wanted = store.holder(ModelRole.LIVE).map(RoleHolder::version).orElse(ModelVersion.SHIPPED);
    if (wanted != live.version()) {
      live = load(wanted);
    }
    var beside = shadow;
    var follower = store.holder(ModelRole.SHADOW);
    if (follower.isEmpty()) {
      shadow = null;
    } else if (beside == null || beside.version() != follower.get().version()) {
      shadow = load(follower.get().version());
    }
  }
}
