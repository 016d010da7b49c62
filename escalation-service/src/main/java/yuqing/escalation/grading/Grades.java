package yuqing.escalation.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.term.Post;
import yuqing.escalation.casefile.Incident;
import yuqing.procedure.Judgement;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.policy.PolicyEdition;

/// The gradings that were declared.
@ApplicationScoped
public class Grades implements PanacheRepositoryBase<Grade, Grade.Key> {

  private static final int LONGEST_HISTORY = 200;

  /// Newest first, at most 200.
  public List<Grade> history(UUID incident) {
    return find("incidentId = ?1 order by version desc", incident)
        .page(Page.ofSize(LONGEST_HISTORY))
        .list();
  }

  /// Records the level as judged, under the incident's lock.
  ///
  /// @param judgedAt the judgement of the same file at an earlier instant
  /// @return the event to publish; empty when nothing is new
  public Optional<EscalationEvent.Graded> declare(
      Incident incident,
      CaseFile file,
      Judgement judgement,
      PolicyEdition edition,
      Function<Instant, Judgement> judgedAt,
      Instant now) {
    var last = findByIdOptional(new Grade.Key(incident.id, incident.gradingVersion));
    var grade = grade(judgement, GradeInForce.of(file, judgement, judgedAt), edition);
    if (last.filter(grade::isEquivalentTo).isPresent()) {
      return Optional.empty();
    }
    grade.incidentId = incident.id;
    grade.version = ++incident.gradingVersion;
    grade.previous = last.map(each -> each.level).orElse(null);
    grade.declaredAt = now;
    persist(grade);
    return Optional.of(grade.asEvent(edition.dossier().requiredAt(grade.level)));
  }

  /// Records the level of an incident that was over before it was entered, as the group office
  /// states it; once, since nothing decides it anew.
  public void state(Incident incident, RecordedAfterwards stated, Instant now) {
    if (incident.gradingVersion > 0) {
      return;
    }
    var grade = new Grade();
    grade.incidentId = incident.id;
    grade.version = ++incident.gradingVersion;
    grade.level = stated.level();
    grade.decidedBy = DecidedBy.PERSON;
    grade.post = Post.GROUP_OFFICE;
    grade.reason = stated.reason();
    grade.decidedAt = stated.recordedAt();
    grade.declaredAt = now;
    grade.missingFacts = "";
    persist(grade);
  }

  private static Grade grade(Judgement judgement, GradeInForce inForce, PolicyEdition edition) {
    var grade = new Grade();
    grade.level = judgement.level();
    grade.decidedBy = inForce.decidedBy();
    grade.post = inForce.post();
    grade.reason = inForce.reason();
    grade.decidedAt = inForce.decidedAt();
    grade.proposal = judgement.grading().proposal();
    grade.rule = judgement.grading().rule();
    grade.article = judgement.grading().article();
    grade.missingFacts = String.join(",", judgement.grading().missingFacts());
    grade.provisional = judgement.provisional();
    grade.edition = edition.date();
    grade.editionHash = edition.hash();
    return grade;
  }
}
