package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import dev.fairhaven.app.detection.connectedclassifiers.Classifier;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierFactory;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Creates classifiers from the settings, each with its own client or model.
@Component
final class AdapterFactory implements ClassifierFactory, DisposableBean {

  private final List<Closeable> opened = new CopyOnWriteArrayList<>();

  @Override
  public Classifier make(One settings) {
    return switch (Objects.requireNonNull(settings.kind())) {
      case OPENAI_MODERATION ->
          new OpenAiModeration(
              settings.model(), settings.pictures(), post(settings, "/moderations"));
      case CHAT ->
          new ChatModel(
              settings.model(),
              settings.policy(),
              settings.categories(),
              settings.pictures(),
              post(settings, "/chat/completions"));
      case ONNX -> opened(OnnxText.load(settings));
      case ONNX_PICTURE -> opened(OnnxPicture.load(settings));
    };
  }

  private <T extends Classifier & Closeable> T opened(T loaded) {
    opened.add(loaded);
    return loaded;
  }

  private JsonPost post(One settings, String path) {
    var address = URI.create(settings.address().replaceFirst("/+$", "") + path);
    var client = new JsonPost(address, settings.key(), settings.deadline(), settings.atOnce());
    opened.add(client::close);
    return client;
  }

  @Override
  public void destroy() throws IOException {
    for (var each : opened) {
      each.close();
    }
  }
}
