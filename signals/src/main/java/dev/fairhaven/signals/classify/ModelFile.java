package dev.fairhaven.signals.classify;

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
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A classifier in a file: a mark, the card, calibrations and thresholds, the weights, and a
/// checksum; compressed. The same classifier always gives the same bytes.
public final class ModelFile {

  private static final int MARK = 0x46484d31; // FHM1

  /// Bounds on what a file may claim, so that a broken one cannot take all memory.
  private static final int ENTRIES_MAX = 10_000;

  private static final int BITS_MAX = 24;

  private ModelFile() {}

  /// Does not close `out`.
  public static void write(TextClassifier classifier, OutputStream out) throws IOException {
    var compressed = new GZIPOutputStream(out, 1 << 16);
    var checked = new CheckedOutputStream(compressed, new CRC32());
    var data = new DataOutputStream(checked);
    data.writeInt(MARK);
    writeCard(classifier.card(), data);
    for (var category : Category.values()) {
      var calibration = classifier.calibrations().getOrDefault(category, Calibration.UNLEARNED);
      data.writeDouble(calibration.slope());
      data.writeDouble(calibration.offset());
      data.writeDouble(classifier.thresholds(category).precise());
    }
    writeWeights(classifier.model(), data);
    data.writeLong(checked.getChecksum().getValue());
    data.flush();
    compressed.finish();
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

  /// @throws IOException also if the file is no model or is damaged, saying which
  public static TextClassifier read(InputStream in) throws IOException {
    var checked = new CheckedInputStream(new GZIPInputStream(in, 1 << 16), new CRC32());
    var data = new DataInputStream(checked);
    if (data.readInt() != MARK) {
      throw new IOException("expected a model, found another kind of file");
    }
    var card = readCard(data);
    Map<Category, Calibration> calibrations = new EnumMap<>(Category.class);
    Map<Category, Thresholds> thresholds = new EnumMap<>(Category.class);
    for (var category : Category.values()) {
      calibrations.put(category, new Calibration(data.readDouble(), data.readDouble()));
      thresholds.put(category, new Thresholds(data.readDouble()));
    }
    var model = readWeights(data);
    long expected = checked.getChecksum().getValue();
    if (data.readLong() != expected) {
      throw new IOException("the model is damaged: its checksum is another");
    }
    return new TextClassifier(card, model, calibrations, thresholds);
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
    return new ModelCard(name, version, sources, figures);
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
    int bits = data.readInt();
    if (bits < 1 || bits > BITS_MAX) {
      throw new IOException("expected 1 to " + BITS_MAX + " bits, found " + bits);
    }
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
