package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.web.Links;

/// Paths of queues, tasks and review stations.
public final class QueueLinks {

  private QueueLinks() {}

  public static String task(TaskId task) {
    return "/tasks/" + task;
  }

  public static String queue(String key) {
    return "/queues/" + Links.segment(key);
  }

  public static String review(String queueKey) {
    return "/review/" + Links.segment(queueKey);
  }
}
