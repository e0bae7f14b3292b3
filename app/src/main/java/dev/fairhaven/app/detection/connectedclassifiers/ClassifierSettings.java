package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.onnx.Activation;
import dev.fairhaven.onnx.OnnxImageClassifier.Fit;
import dev.fairhaven.onnx.OnnxImageClassifier.Layout;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The classifiers an operator has set up.
///
/// @param classifiers by name
@ConfigurationProperties("fairhaven")
public record ClassifierSettings(@DefaultValue Map<String, One> classifiers) {

  public ClassifierSettings {
    classifiers = Map.copyOf(classifiers);
  }

  /// @param kind the language it speaks
  /// @param address what comes before `/moderations` or `/chat/completions`; of a model in the ONNX
  ///   format, `file:` and its path
  /// @param model as it is named there; of a model in the ONNX format, what it is to be called
  /// @param key sent as a bearer token; empty for none
  /// @param policy what a chat model is told to judge by
  /// @param categories what a chat model scores, each with a sentence that says what it means
  /// @param tokenizer of a model in the ONNX format: the path of its `tokenizer.json`, of the kind
  ///   WordPiece
  /// @param labels of a model in the ONNX format: its categories, in the order of its answers
  /// @param activation of a model in the ONNX format: `sigmoid` where each label is right or not by
  ///   itself, `softmax` where one of them is, `none` where it answers with scores
  /// @param pictures whether pictures are sent too, to a service that can see
  /// @param input of a model in the ONNX format that sees pictures: what it reads of one
  /// @param deadline how long one call may take
  /// @param rulesWait how long the evaluation of an event waits for one score
  /// @param requestsPerMinute how many calls an instance makes at most
  /// @param requestsPerDay how many all instances make at most, from midnight to midnight in UTC
  /// @param atOnce how many calls of an instance may be on their way
  /// @param textMax how many characters a text may have; a longer one is not judged
  /// @param cacheEntries how many answers an instance remembers
  /// @param cacheFor for how long
  /// @param failuresMax after how many failures in a row it is left alone
  /// @param pause for how long
  public record One(
      @Nullable ClassifierKind kind,
      @DefaultValue("") String address,
      @DefaultValue("") String model,
      @DefaultValue("") String key,
      @DefaultValue("") String policy,
      @DefaultValue Map<String, String> categories,
      @DefaultValue("") String tokenizer,
      @DefaultValue List<String> labels,
      @DefaultValue("sigmoid") Activation activation,
      @DefaultValue("false") boolean pictures,
      @DefaultValue PictureInput input,
      @DefaultValue("5s") Duration deadline,
      @DefaultValue("250ms") Duration rulesWait,
      @DefaultValue("60") int requestsPerMinute,
      @DefaultValue("10000") int requestsPerDay,
      @DefaultValue("4") int atOnce,
      @DefaultValue("20000") int textMax,
      @DefaultValue("10000") int cacheEntries,
      @DefaultValue("24h") Duration cacheFor,
      @DefaultValue("5") int failuresMax,
      @DefaultValue("30s") Duration pause) {

    public One {
      categories = Map.copyOf(categories);
      labels = List.copyOf(labels);
    }

    /// The host that is asked, or the file that is run.
    String place() {
      var uri = URI.create(address);
      return uri.getHost() == null ? String.valueOf(Path.of(uri).getFileName()) : uri.getHost();
    }

    /// Without the key.
    @Override
    public String toString() {
      return kind + " " + model + " at " + address;
    }
  }

  /// What a model reads of a picture.
  ///
  /// @param width in points
  /// @param height in points
  /// @param layout `channels-first` where all of red comes before all of green, `channels-last`
  ///   where the colours of a point stand together
  /// @param fit `stretch` to see all of a picture, distorted; `crop` to see its middle
  /// @param mean what is taken from red, green and blue, each from 0 to 1
  /// @param deviation what the rest is divided by
  public record PictureInput(
      @DefaultValue("224") int width,
      @DefaultValue("224") int height,
      @DefaultValue("channels-first") Layout layout,
      @DefaultValue("stretch") Fit fit,
      @DefaultValue({"0.5", "0.5", "0.5"}) List<Double> mean,
      @DefaultValue({"0.5", "0.5", "0.5"}) List<Double> deviation) {

    public PictureInput {
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
    }
  }
}
