package dev.fairhaven.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A loaded model. Each run takes one thread, the caller's, and is given up after a deadline.
/// Thread-safe.
final class Network implements AutoCloseable {

  static final Duration DEADLINE_MAX = Duration.ofMinutes(1);

  /// A larger file is none that judges texts or pictures in time.
  static final long SIZE_BYTES_MAX = 2_000_000_000;

  private static final ScheduledExecutorService DEADLINES =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("onnx-deadlines").factory());

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Duration deadline;

  private Network(OrtEnvironment environment, OrtSession session, Duration deadline) {
    this.environment = environment;
    this.session = session;
    this.deadline = deadline;
  }

  static void checkDeadline(Duration deadline) {
    if (!deadline.isPositive() || deadline.compareTo(DEADLINE_MAX) > 0) {
      throw new IllegalArgumentException(
          "deadline: expected up to %s, got %s".formatted(DEADLINE_MAX, deadline));
    }
  }

  /// @param file in the ONNX format
  /// @param deadline of one run
  /// @throws IOException naming the file, if it is none, or uses what this runtime cannot do
  static Network load(Path file, Duration deadline) throws IOException {
    long size = Files.size(file);
    if (size > SIZE_BYTES_MAX) {
      throw new IOException(
          "%s: expected at most %d bytes, found %d".formatted(file, SIZE_BYTES_MAX, size));
    }
    try {
      return load(
          (environment, options) -> environment.createSession(file.toString(), options), deadline);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /// @param model what such a file holds
  /// @throws IOException if it is none, or uses what this runtime cannot do
  static Network load(byte[] model, Duration deadline) throws IOException {
    return load((environment, options) -> environment.createSession(model, options), deadline);
  }

  @FunctionalInterface
  private interface Opening {
    OrtSession session(OrtEnvironment environment, SessionOptions options) throws OrtException;
  }

  private static Network load(Opening opening, Duration deadline) throws IOException {
    var environment = OrtEnvironment.getEnvironment();
    try (var options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new Network(environment, opening.session(environment, options), deadline);
    } catch (OrtException e) {
      throw new IOException("expected a model in the ONNX format: " + e.getMessage(), e);
    }
  }

  Set<String> inputs() {
    return session.getInputNames();
  }

  /// The dimensions of the first of what goes in; -1 where any size will do.
  long[] inputShape() throws IOException {
    try {
      return shape(session.getInputInfo());
    } catch (OrtException e) {
      throw new IOException("expected a model with an input", e);
    }
  }

  /// The dimensions of the first of what comes out; -1 where it depends on the input.
  long[] outputShape() throws IOException {
    try {
      return shape(session.getOutputInfo());
    } catch (OrtException e) {
      throw new IOException("expected a model with an output", e);
    }
  }

  private static long[] shape(Map<String, NodeInfo> nodes) throws IOException {
    var first = nodes.values().iterator().next();
    if (first.getInfo() instanceof TensorInfo tensor) {
      return tensor.getShape();
    }
    throw new IOException("expected a tensor at " + first.getName());
  }

  OrtEnvironment environment() {
    return environment;
  }

  /// The numbers of the first answer to these inputs.
  ///
  /// @throws OnnxException if the run fails or takes too long
  float[] run(Map<String, OnnxTensor> inputs) {
    try (var options = new RunOptions()) {
      var alarm =
          DEADLINES.schedule(() -> end(options), deadline.toMillis(), TimeUnit.MILLISECONDS);
      try (var result = session.run(inputs, options)) {
        return answer(result);
      } finally {
        alarm.cancel(false);
      }
    } catch (OrtException e) {
      throw new OnnxException(e.getCode() + ": the model gave no answer", e);
    }
  }

  private static float[] answer(OrtSession.Result result) {
    if (!(result.get(0) instanceof OnnxTensor tensor)) {
      throw new OnnxException("expected the model to answer with a tensor");
    }
    var numbers = tensor.getFloatBuffer();
    if (numbers == null) {
      throw new OnnxException("expected the model to answer with numbers");
    }
    var values = new float[numbers.remaining()];
    numbers.get(values);
    return values;
  }

  private static void end(RunOptions options) {
    try {
      options.setTerminate(true);
    } catch (OrtException | IllegalStateException _) {
      // It has ended by itself.
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new OnnxException("the model could not be closed", e);
    }
  }
}
