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

/// The classifiers that the operator has configured.
///
/// @param classifiers by name
@ConfigurationProperties("fairhaven")
public record ClassifierSettings(@DefaultValue Map<String, One> classifiers) {

  public ClassifierSettings {
    classifiers = Map.copyOf(classifiers);
  }

  /// @param kind the protocol
  /// @param address the base URL, before `/moderations` or `/chat/completions`; for an ONNX model,
  ///   `file:` and its path
  /// @param model the service's name of the model; for an ONNX model, its display name
  /// @param key sent as a bearer token; empty for none
  /// @param policy the policy in the prompt of a chat model
  /// @param categories the categories of a chat model, each with a sentence that explains it
  /// @param tokenizer for an ONNX model: the path of its `tokenizer.json`, which must be of type
  ///   WordPiece
  /// @param labels for an ONNX model: its categories, in the order of its outputs
  /// @param activation for an ONNX model: `sigmoid` if labels are independent, `softmax` if exactly
  ///   one applies, `none` if the outputs are scores already
  /// @param pictures whether to send pictures too, to a service that supports them
  /// @param input for an ONNX picture model: the format of its input
  /// @param deadline the timeout of a call
  /// @param rulesWait how long the evaluation of an event waits for a score
  /// @param requestsPerMinute the maximum number of calls per minute, per instance
  /// @param requestsPerDay the maximum number of calls per UTC day, across all instances
  /// @param atOnce the maximum number of concurrent calls per instance
  /// @param textMax the maximum number of characters; longer texts are not classified
  /// @param cacheEntries the number of results cached per instance
  /// @param cacheFor how long a result stays in the cache
  /// @param failuresMax the number of consecutive failures that trips the circuit breaker
  /// @param pause how long the circuit breaker stays open
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

    /// The host to call, or the file to run.
    String place() {
      var uri = URI.create(address);
      return uri.getHost() == null ? String.valueOf(Path.of(uri).getFileName()) : uri.getHost();
    }

    /// Omits the key.
    @Override
    public String toString() {
      return kind + " " + model + " at " + address;
    }
  }

  /// The picture format that a model expects.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param layout `channels-first` for one plane per colour, `channels-last` for interleaved
  ///   colours
  /// @param fit `stretch` to distort the picture to this size; `crop` to use its centre
  /// @param mean subtracted from red, green and blue, each from 0 to 1
  /// @param deviation divides the difference
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
