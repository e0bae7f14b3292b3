package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.measure.Curve;
import dev.fairhaven.signals.measure.Figure;
import dev.fairhaven.signals.measure.Figures;
import dev.fairhaven.signals.measure.Interval;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A classifier in a file: a mark, the card, calibrations and thresholds, the weights, and a
/// checksum; compressed. One that reads meanings has the name of its embedder and its head besides.
/// The same classifier always gives the same bytes.
public final class ModelFile {

  private static final int LINEAR = 0x46484d32; // FHM2
  private static final int NEURAL = 0x46484e32; // FHN2

  /// Bounds on what a file may claim, so that a broken one cannot take all memory.
  private static final int ENTRIES_MAX = 10_000;

  private static final int BITS_MAX = 24;
  private static final int INPUTS_MAX = 8_192;
  private static final int HIDDEN_MAX = 1_024;

  private ModelFile() {}

  /// Does not close `out`.
  public static void write(TextClassifier classifier, OutputStream out) throws IOException {
    var compressed = new GZIPOutputStream(out, 1 << 16);
    var checked = new CheckedOutputStream(compressed, new CRC32());
    var data = new DataOutputStream(checked);
    switch (classifier) {
      case LinearClassifier linear -> {
        data.writeInt(LINEAR);
        writeTrained(linear.trained(), data);
        writeWeights(linear.trained().judge(), data);
      }
      case NeuralClassifier neural -> {
        data.writeInt(NEURAL);
        writeTrained(neural.trained(), data);
        writeWeights(neural.trained().judge().linear(), data);
        data.writeUTF(neural.embedder());
        writeHead(neural.trained().judge().head(), data);
      }
    }
    data.writeLong(checked.getChecksum().getValue());
    data.flush();
    compressed.finish();
  }

  private static void writeTrained(Trained<?> trained, DataOutputStream data) throws IOException {
    writeCard(trained.card(), data);
    for (var category : Category.values()) {
      var calibration = trained.calibration(category);
      data.writeDouble(calibration.slope());
      data.writeDouble(calibration.offset());
      data.writeDouble(trained.thresholds(category).precise());
    }
  }

  private static void writeHead(Head head, DataOutputStream data) throws IOException {
    data.writeInt(head.inputs());
    data.writeInt(head.hidden());
    for (float value : head.values()) {
      data.writeFloat(value);
    }
  }

  private static void writeCard(ModelCard card, DataOutputStream data) throws IOException {
    data.writeUTF(card.name());
    data.writeUTF(card.version());
    data.writeInt(card.sources().size());
    for (var source : card.sources()) {
      data.writeUTF(source.name());
      data.writeUTF(source.origin());
      data.writeUTF(source.licence());
      data.writeInt(source.samples());
    }
    data.writeInt(card.figures().size());
    for (var measured : card.figures()) {
      data.writeUTF(measured.set());
      data.writeUTF(measured.language());
      data.writeInt(Lanes.of(measured.category()));
      writeFigures(measured.figures(), data);
    }
    for (var category : Category.values()) {
      writeCurve(card.curve(category), data);
    }
  }

  private static void writeCurve(Curve curve, DataOutputStream data) throws IOException {
    data.writeInt(curve.points().size());
    for (var point : curve.points()) {
      data.writeDouble(point.threshold());
      data.writeDouble(point.recall());
      data.writeDouble(point.falsePositiveRate());
    }
  }

  private static void writeFigures(Figures figures, DataOutputStream data) throws IOException {
    data.writeLong(figures.cases());
    data.writeLong(figures.positives());
    data.writeDouble(figures.alwaysYesF1());
    for (var figure :
        List.of(
            figures.accuracy(),
            figures.precision(),
            figures.recall(),
            figures.f1(),
            figures.auc(),
            figures.falsePositiveRate())) {
      data.writeDouble(figure.value());
      data.writeDouble(figure.interval().low());
      data.writeDouble(figure.interval().high());
    }
  }

  /// Weights lane by lane: those of one category are alike, and pack better so.
  private static void writeWeights(LinearModel model, DataOutputStream data) throws IOException {
    data.writeInt(model.bits());
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      data.writeFloat(model.units()[lane]);
      data.writeFloat(model.biases()[lane]);
      var bytes = new byte[model.slots().length];
      for (int slot = 0; slot < bytes.length; slot++) {
        bytes[slot] = (byte) (model.slots()[slot] >>> (8 * lane));
      }
      data.write(bytes);
    }
  }

  /// @param embedder asked for by a classifier that reads meanings
  /// @throws IOException also if the file is no model, is damaged, or was trained on other
  ///   embeddings, saying which
  public static TextClassifier read(InputStream in, Supplier<Embedder> embedder)
      throws IOException {
    var checked = new CheckedInputStream(new GZIPInputStream(in, 1 << 16), new CRC32());
    var data = new DataInputStream(checked);
    int mark = data.readInt();
    if (mark != LINEAR && mark != NEURAL) {
      throw new IOException("expected a model, found another kind of file");
    }
    var trained = readTrained(data);
    if (mark == LINEAR) {
      readChecksum(checked, data);
      return new LinearClassifier(trained);
    }
    var name = data.readUTF();
    var head = readHead(data);
    readChecksum(checked, data);
    return new NeuralClassifier(
        trained.judgedBy(
            new BlendedJudge(trained.judge(), fitting(embedder.get(), name, head), head)));
  }

  private static Embedder fitting(Embedder embedder, String name, Head head) throws IOException {
    if (!embedder.name().equals(name) || embedder.size() != head.inputs()) {
      throw new IOException(
          "expected the embeddings %s of %d numbers, found %s of %d"
              .formatted(name, head.inputs(), embedder.name(), embedder.size()));
    }
    return embedder;
  }

  private static void readChecksum(CheckedInputStream checked, DataInputStream data)
      throws IOException {
    long expected = checked.getChecksum().getValue();
    if (data.readLong() != expected) {
      throw new IOException("the model is damaged: its checksum is another");
    }
  }

  private static Trained<LinearModel> readTrained(DataInputStream data) throws IOException {
    var card = readCard(data);
    Map<Category, Calibration> calibrations = new EnumMap<>(Category.class);
    Map<Category, Thresholds> thresholds = new EnumMap<>(Category.class);
    for (var category : Category.values()) {
      calibrations.put(category, new Calibration(data.readDouble(), data.readDouble()));
      thresholds.put(category, new Thresholds(data.readDouble()));
    }
    return new Trained<>(card, readWeights(data), calibrations, thresholds);
  }

  private static Head readHead(DataInputStream data) throws IOException {
    int inputs = readBounded(data, INPUTS_MAX, "inputs");
    int hidden = readBounded(data, HIDDEN_MAX, "hidden units");
    var values = new float[Head.size(inputs, hidden)];
    for (int at = 0; at < values.length; at++) {
      values[at] = data.readFloat();
    }
    return new Head(inputs, hidden, values);
  }

  private static int readBounded(DataInputStream data, int max, String what) throws IOException {
    int count = data.readInt();
    if (count < 1 || count > max) {
      throw new IOException("expected 1 to %d %s, found %d".formatted(max, what, count));
    }
    return count;
  }

  private static ModelCard readCard(DataInputStream data) throws IOException {
    var name = data.readUTF();
    var version = data.readUTF();
    var sources = new ArrayList<ModelCard.Source>();
    for (int left = readCount(data); left > 0; left--) {
      sources.add(
          new ModelCard.Source(data.readUTF(), data.readUTF(), data.readUTF(), data.readInt()));
    }
    var figures = new ArrayList<ModelCard.Measured>();
    for (int left = readCount(data); left > 0; left--) {
      figures.add(
          new ModelCard.Measured(
              data.readUTF(), data.readUTF(), readCategory(data), readFigures(data)));
    }
    Map<Category, Curve> curves = new EnumMap<>(Category.class);
    for (var category : Category.values()) {
      curves.put(category, readCurve(data));
    }
    return new ModelCard(name, version, sources, figures, curves);
  }

  private static Curve readCurve(DataInputStream data) throws IOException {
    var points = new ArrayList<Curve.Point>();
    for (int left = readCount(data); left > 0; left--) {
      points.add(new Curve.Point(data.readDouble(), data.readDouble(), data.readDouble()));
    }
    return new Curve(points);
  }

  private static Category readCategory(DataInputStream data) throws IOException {
    int lane = data.readInt();
    if (lane < 0 || lane >= Category.values().length) {
      throw new IOException("expected a category, found number " + lane);
    }
    return Lanes.category(lane);
  }

  private static Figures readFigures(DataInputStream data) throws IOException {
    long cases = data.readLong();
    long positives = data.readLong();
    double alwaysYes = data.readDouble();
    return new Figures(
        cases,
        positives,
        readFigure(data),
        readFigure(data),
        readFigure(data),
        readFigure(data),
        readFigure(data),
        readFigure(data),
        alwaysYes);
  }

  private static Figure readFigure(DataInputStream data) throws IOException {
    return new Figure(data.readDouble(), new Interval(data.readDouble(), data.readDouble()));
  }

  private static int readCount(DataInputStream data) throws IOException {
    int count = data.readInt();
    if (count < 0 || count > ENTRIES_MAX) {
      throw new IOException("expected at most " + ENTRIES_MAX + " entries, found " + count);
    }
    return count;
  }

  private static LinearModel readWeights(DataInputStream data) throws IOException {
    int bits = readBounded(data, BITS_MAX, "bits");
    var slots = new long[1 << bits];
    var units = new float[Lanes.COUNT];
    var biases = new float[Lanes.COUNT];
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      units[lane] = data.readFloat();
      biases[lane] = data.readFloat();
      var bytes = data.readNBytes(slots.length);
      if (bytes.length < slots.length) {
        throw new IOException("the model is damaged: it ends too early");
      }
      for (int slot = 0; slot < slots.length; slot++) {
        slots[slot] |= (bytes[slot] & 0xffL) << (8 * lane);
      }
    }
    return new LinearModel(bits, slots, units, biases);
  }
}
