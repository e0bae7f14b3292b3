package dev.fairhaven.app.shell.setup.web;

import java.util.List;

/// How to send one request in one language, ready to be pasted.
///
/// The examples are JSON without control characters, and the key and the address hold none of the
/// characters that the languages escape; what a text block or a template would read otherwise is
/// escaped all the same.
///
/// @param language what it is called
/// @param event sends the example event and prints the answer
/// @param flag sends the example flag and prints the answer
public record Snippet(String id, String language, String event, String flag) {

  private static final String EVENTS = "/v1/events";
  private static final String FLAGS = "/v1/flags";

  /// The same requests in every language that there is a snippet for.
  static List<Snippet> all(String address, String key, String event, String flag) {
    return List.of(
        new Snippet(
            "curl", "curl", curl(address + EVENTS, key, event), curl(address + FLAGS, key, flag)),
        new Snippet(
            "java",
            "Java",
            java("FirstEvent", address + EVENTS, key, event),
            java("FirstFlag", address + FLAGS, key, flag)),
        new Snippet(
            "python",
            "Python",
            python(address + EVENTS, key, event),
            python(address + FLAGS, key, flag)),
        new Snippet(
            "typescript",
            "TypeScript",
            typescript(address + EVENTS, key, event),
            typescript(address + FLAGS, key, flag)));
  }

  private static String curl(String url, String key, String json) {
    return """
        curl -sS %s \\
          -H 'Authorization: Bearer %s' \\
          -H 'Content-Type: application/json' \\
          --data-binary @- <<'JSON'
        %s
        JSON
        """
        .formatted(url, key, json);
  }

  private static String java(String name, String url, String key, String json) {
    return """
        import java.net.URI;
        import java.net.http.HttpClient;
        import java.net.http.HttpRequest;
        import java.net.http.HttpRequest.BodyPublishers;
        import java.net.http.HttpResponse.BodyHandlers;

        public class %s {

          public static void main(String[] args) throws Exception {
            var body =
                ""\"
        %s
                ""\";
            var request =
                HttpRequest.newBuilder(URI.create("%s"))
                    .header("Authorization", "Bearer %s")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
              System.out.println(client.send(request, BodyHandlers.ofString()).body());
            }
          }
        }
        """
        .formatted(name, json.replace("\\", "\\\\").indent(8).stripTrailing(), url, key);
  }

  private static String python(String url, String key, String json) {
    return """
        import urllib.request

        body = r'''
        %s
        '''
        request = urllib.request.Request(
            "%s",
            data=body.encode(),
            headers={
                "Authorization": "Bearer %s",
                "Content-Type": "application/json",
            },
        )
        print(urllib.request.urlopen(request).read().decode())
        """
        .formatted(json, url, key);
  }

  private static String typescript(String url, String key, String json) {
    return """
        const body = %s;

        const response = await fetch("%s", {
          method: "POST",
          headers: {
            "Authorization": "Bearer %s",
            "Content-Type": "application/json",
          },
          body: JSON.stringify(body),
        });
        console.log(await response.json());
        """
        .formatted(json, url, key);
  }
}
