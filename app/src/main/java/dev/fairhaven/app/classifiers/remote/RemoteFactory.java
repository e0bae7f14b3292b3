package dev.fairhaven.app.classifiers.remote;

import dev.fairhaven.app.classifiers.Classifier;
import dev.fairhaven.app.classifiers.ClassifierFactory;
import dev.fairhaven.app.classifiers.ClassifierSettings.One;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Makes classifiers as the settings say, each with a client of its own.
@Component
final class RemoteFactory implements ClassifierFactory, DisposableBean {

  private final List<JsonPost> clients = new CopyOnWriteArrayList<>();

  @Override
  public Classifier make(One settings) {
    return switch (Objects.requireNonNull(settings.kind())) {
      case OPENAI_MODERATION ->
          new OpenAiModeration(settings.model(), post(settings, "/moderations"));
      case CHAT ->
          new ChatModel(
              settings.model(),
              settings.policy(),
              settings.categories(),
              post(settings, "/chat/completions"));
    };
  }

  private JsonPost post(One settings, String path) {
    var address = URI.create(settings.address().replaceFirst("/+$", "") + path);
    var client = new JsonPost(address, settings.key(), settings.deadline(), settings.atOnce());
    clients.add(client);
    return client;
  }

  @Override
  public void destroy() throws IOException {
    for (var client : clients) {
      client.close();
    }
  }
}
