package dev.fairhaven.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A model of one's own that judges pictures: a network that reads the colours of a picture of one
/// size, and answers with a number for each label. Thread-safe.
public final class OnnxImageClassifier implements AutoCloseable {

  private static final int COLOURS = 3;

  private final Settings settings;
  private final Network network;

  /// Where the colours of a point stand.
  public enum Layout {
    /// All of red, all of green, all of blue.
    CHANNELS_FIRST,
    /// Red, green and blue of a point together.
    CHANNELS_LAST
  }

  /// How a picture of other proportions is made to fit.
  public enum Fit {
    /// All of it, distorted.
    STRETCH,
    /// Its middle.
    CROP
  }

  /// What the network wants to read.
  ///
  /// @param mean taken from each colour, red, green, blue, each from 0 to 1
  /// @param deviation what the rest is divided by
  public record Input(
      int width, int height, Layout layout, Fit fit, List<Double> mean, List<Double> deviation) {

    public static final int SIDE_MAX = 2_048;

    public Input {
      checkSide("width", width);
      checkSide("height", height);
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
      if (mean.size() != COLOURS || deviation.size() != COLOURS) {
        throw new IllegalArgumentException(
            "mean, deviation: expected a number for red, green and blue each");
      }
      if (!deviation.stream().allMatch(each -> each > 0 && each < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("deviation: expected numbers above 0, got " + deviation);
      }
    }

    private static void checkSide(String name, int points) {
      if (points < 1 || points > SIDE_MAX) {
        throw new IllegalArgumentException(
            "%s: expected 1 to %d points, got %d".formatted(name, SIDE_MAX, points));
      }
    }

    private long[] shape() {
      return switch (layout) {
        case CHANNELS_FIRST -> new long[] {1, COLOURS, height, width};
        case CHANNELS_LAST -> new long[] {1, height, width, COLOURS};
      };
    }
  }

  /// @param deadline of judging one picture
  public record Settings(Path model, Input input, Labels labels, Duration deadline) {

    public Settings {
      Network.checkDeadline(deadline);
    }
  }

  private OnnxImageClassifier(Settings settings, Network network) {
    this.settings = settings;
    this.network = network;
  }

  /// Loads the model and tries it once.
  ///
  /// @throws IOException naming the file, and what was expected of it
  public static OnnxImageClassifier load(Settings settings) throws IOException {
    var classifier =
        new OnnxImageClassifier(settings, Network.load(settings.model(), settings.deadline()));
    try {
      classifier.check();
      return classifier;
    } catch (IOException | OnnxException e) {
      classifier.close();
      throw new IOException(settings.model() + ": " + e.getMessage(), e);
    }
  }

  private void check() throws IOException {
    var wanted = network.inputShape();
    var given = settings.input().shape();
    if (network.inputs().size() != 1 || !fits(wanted, given)) {
      throw new IOException(
          "expected a model that reads one picture as %s, found %s"
              .formatted(java.util.Arrays.toString(given), java.util.Arrays.toString(wanted)));
    }
    settings.labels().check(network.outputShape());
    scores(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
  }

  private static boolean fits(long[] wanted, long[] given) {
    boolean fits = wanted.length == given.length;
    for (int at = 0; fits && at < given.length; at++) {
      fits = wanted[at] < 0 || wanted[at] == given[at];
    }
    return fits;
  }

  /// From 0 to 1, by label. What is transparent is judged as white.
  ///
  /// @throws OnnxException if the model gives no answer in time: nothing is known of the picture
  public Map<String, Double> scores(BufferedImage picture) {
    var input = settings.input();
    var colours = FloatBuffer.wrap(colours(scaled(picture, input), input));
    try (var tensor = OnnxTensor.createTensor(network.environment(), colours, input.shape())) {
      var name = network.inputs().iterator().next();
      return settings.labels().scores(network.run(Map.of(name, tensor)));
    } catch (OrtException e) {
      throw new OnnxException("the picture cannot be given to the model", e);
    }
  }

  private static BufferedImage scaled(BufferedImage picture, Input input) {
    double across = (double) input.width() / picture.getWidth();
    double down = (double) input.height() / picture.getHeight();
    if (input.fit() == Fit.CROP) {
      across = Math.max(across, down);
      down = across;
    }
    int width = (int) Math.max(1, Math.round(across * picture.getWidth()));
    int height = (int) Math.max(1, Math.round(down * picture.getHeight()));
    var scaled = new BufferedImage(input.width(), input.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, input.width(), input.height());
    graphics.drawImage(
        picture, (input.width() - width) / 2, (input.height() - height) / 2, width, height, null);
    graphics.dispose();
    return scaled;
  }

  private static float[] colours(BufferedImage picture, Input input) {
    int points = input.width() * input.height();
    var rgb = picture.getRGB(0, 0, input.width(), input.height(), null, 0, input.width());
    var colours = new float[COLOURS * points];
    for (int point = 0; point < points; point++) {
      for (int colour = 0; colour < COLOURS; colour++) {
        double value = (rgb[point] >>> (8 * (COLOURS - 1 - colour)) & 0xff) / 255.0;
        int at =
            switch (input.layout()) {
              case CHANNELS_FIRST -> colour * points + point;
              case CHANNELS_LAST -> point * COLOURS + colour;
            };
        colours[at] = (float) ((value - input.mean().get(colour)) / input.deviation().get(colour));
      }
    }
    return colours;
  }

  @Override
  public void close() {
    network.close();
  }
}
