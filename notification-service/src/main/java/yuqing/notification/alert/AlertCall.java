package yuqing.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;
import yuqing.notification.roster.Addressee;

/// A telephone call by which somebody was told of an alert.
@Entity
@Table(name = "alert_call")
class AlertCall {
  @Id UUID id;
  UUID alert;

  /// As whose holder they were told.
  String post;

  /// Null for a post of the school.
  String department;

  String person;

  /// As the caller states it.
  @Column(name = "told_at")
  Instant toldAt;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "by_role")
  String byRole;

  @Column(name = "by_person")
  String byPerson;

  static AlertCall of(UUID alert, Addressee told, Instant toldAt, Instant now, Recorder by) {
    var call = new AlertCall();
    call.id = UUID.randomUUID();
    call.alert = alert;
    call.post = told.post().code();
    call.department = told.department();
    call.person = told.person();
    call.toldAt = toldAt;
    call.recordedAt = now;
    call.byRole = by.role();
    call.byPerson = by.person();
    return call;
  }

  Post post() {
    return Post.of(post);
  }

  Recorder by() {
    return new Recorder(byRole, byPerson, null);
  }

  NotificationEvent.ToldOrally receipt() {
    return new NotificationEvent.ToldOrally(
        alert, post(), department, person, toldAt, recordedAt, by());
  }
}
