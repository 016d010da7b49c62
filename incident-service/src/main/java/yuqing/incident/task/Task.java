package yuqing.incident.task;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import yuqing.access.HeldPosts;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.TaskOrigin;

/// The current state of a task. Its history is the event log.
@Entity
@Table(name = "task")
class Task {

  @Id UUID id;

  /// `DB-2026-00012`
  String number;

  /// Null where it belongs to none.
  UUID incidentId;

  @Enumerated(EnumType.STRING)
  TaskOrigin origin;

  String title;

  /// Null where the title says it.
  String text;

  @Convert(converter = PostColumn.class)
  Post ownerPost;

  /// Code; null for a post that the school has once.
  String ownerDepartment;

  /// The day until whose end it is to be done, in the school's zone.
  LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  TaskState state;

  Instant setAt;

  /// Code of the post that set it.
  String setBy;

  Instant acceptedAt;

  /// What its owner asks for; null while no extension awaits its decision.
  LocalDate extensionUntil;

  String extensionReason;

  /// How often it was extended.
  int extensions;

  /// How often its owner was urged by hand, and when last.
  int urged;

  Instant urgedAt;

  /// When it was done, as stated.
  Instant doneAt;

  String result;
  String withdrawalReason;

  /// Counts its events; the entity tag.
  long version;

  boolean awaitsExtension() {
    return extensionUntil != null;
  }

  boolean isOwnedBy(HeldPosts held) {
    return held.include(ownerPost, ownerDepartment);
  }

  /// @param today at the school
  boolean isOverdue(LocalDate today) {
    return state.isOpen() && dueOn.isBefore(today);
  }

  void endExtensionRequest() {
    extensionUntil = null;
    extensionReason = null;
  }
}
