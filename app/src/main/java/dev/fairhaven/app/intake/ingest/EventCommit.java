package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.intake.ingest.EventDecider.Places;
import dev.fairhaven.app.intake.ingest.EventDecider.Undecided;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.Incidents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Stores and decides a batch of events in one transaction.
@Component
class EventCommit {

  private static final Logger LOG = LoggerFactory.getLogger(EventCommit.class);

  private final EventLog log;
  private final EventDecider decider;
  private final ApplicationEventPublisher publisher;
  private final TransactionTemplate transactions;

  EventCommit(
      EventLog log,
      EventDecider decider,
      ApplicationEventPublisher publisher,
      TransactionTemplate transactions) {
    this.log = log;
    this.decider = decider;
    this.publisher = publisher;
    this.transactions = transactions;
  }

  /// One answer per event, in order; those that were accepted before get their first answer.
  ///
  /// @throws ProblemException with `NOT_DURABLE` if the database is away, so that no event of the
  ///   batch would fare better alone
  List<Answer> commit(List<Event> events) {
    try {
      return transactions.execute(_ -> commitInTransaction(events));
    } catch (TransactionException | DataAccessResourceFailureException e) {
      LOG.error(
          "the database did not commit {} events, incident {}", events.size(), Incidents.log(e));
      throw new ProblemException(
          IngestProblem.NOT_DURABLE, "try again; events that were kept get their first answer");
    }
  }

  private List<Answer> commitInTransaction(List<Event> events) {
    var distinct = new LinkedHashMap<EventId, Undecided>();
    events.forEach(
        event -> distinct.putIfAbsent(event.id(), new Undecided(event, DecisionId.next())));
    var added = log.add(List.copyOf(distinct.values()));
    var fresh =
        distinct.values().stream().filter(each -> added.containsKey(each.event().id())).toList();
    var answers = decide(fresh, Places.of(added.values()));
    if (added.size() < distinct.size()) {
      answers.putAll(
          earlierAnswers(distinct.keySet().stream().filter(id -> !added.containsKey(id)).toList()));
    }
    return events.stream().map(event -> require(answers, event.id())).toList();
  }

  private Map<EventId, Answer> decide(List<Undecided> fresh, Places places) {
    var answers = new HashMap<EventId, Answer>();
    if (!fresh.isEmpty()) {
      publisher.publishEvent(new EventsAccepted(fresh.stream().map(Undecided::event).toList()));
      var decided = decider.decide(fresh, places);
      for (int i = 0; i < fresh.size(); i++) {
        answers.put(fresh.get(i).event().id(), decided.get(i));
      }
    }
    return answers;
  }

  private Map<EventId, Answer> earlierAnswers(List<EventId> ids) {
    var decisions = log.decisionsAbout(ids);
    var recalled = decider.recall(new ArrayList<>(decisions.values()));
    var answers = new HashMap<EventId, Answer>();
    decisions.forEach((event, decision) -> answers.put(event, require(recalled, decision)));
    return answers;
  }

  private static <K> Answer require(Map<K, Answer> answers, K key) {
    var answer = answers.get(key);
    if (answer == null) {
      throw new IllegalStateException("no answer for " + key);
    }
    return answer;
  }
}
