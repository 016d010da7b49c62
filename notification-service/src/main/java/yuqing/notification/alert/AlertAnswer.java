package yuqing.notification.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.delivery.DeliveryState;
import yuqing.notification.group.GroupNotices;
import yuqing.rest.problem.Language;

/// An alert as REST shows it: posts and roster ids, no address.
///
/// @param rung the highest step of the ladder that was notified; 0 before the first
/// @param proof the strongest that somebody was told; null where nothing has left
/// @param calls those who were told by telephone, the earliest first
/// @param urged how often it was urged by hand
/// @param reminded how often those who owe it were reminded after the acknowledgement
/// @param groups by which robots a group was told, for no person
/// @param acknowledged null until somebody has
@Schema(name = "Alert")
public record AlertAnswer(
    UUID id,
    UUID incident,
    @MayBeAbsent String number,
    AlertCause cause,
    @MayBeAbsent ObligationCode obligation,
    @MayBeAbsent String obligationKey,
    @MayBeAbsent String window,
    @MayBeAbsent String label,
    int article,
    @MayBeAbsent String department,
    @MayBeAbsent Level level,
    @MayBeAbsent Instant due,
    Instant orderedAt,
    AlertState state,
    int rung,
    List<Step> ladder,
    List<Sent> deliveries,
    List<Group> groups,
    @MayBeAbsent StrongestProof proof,
    List<Call> calls,
    int urged,
    @MayBeAbsent Instant urgedAt,
    int reminded,
    @MayBeAbsent Acknowledged acknowledged) {

  /// @param after from the order, such as `PT30M`
  /// @param vacant whether nobody held the post when its turn came
  @Schema(name = "AlertRung")
  public record Step(Post post, @MayBeAbsent String department, Duration after, boolean vacant) {}

  /// @param round 0 for the ladder itself; else which time of being told again
  /// @param reason why the newest attempt failed; null when none did
  @Schema(name = "AlertDelivery")
  public record Sent(
      int rung,
      int round,
      Post post,
      @MayBeAbsent String department,
      @MayBeAbsent String person,
      String channel,
      DeliveryState state,
      int attempts,
      @MayBeAbsent Instant settledAt,
      @MayBeAbsent String reason) {}

  /// That the group of a robot was told.
  @Schema(name = "AlertGroup")
  public record Group(String channel, Instant at) {}

  /// Somebody who was told by telephone, as the holder of a post.
  ///
  /// @param at as the caller stated it
  @Schema(name = "AlertCall")
  public record Call(
      Post post,
      @MayBeAbsent String department,
      @MayBeAbsent String person,
      Instant at,
      Instant recordedAt,
      Recorder recordedBy) {}

  /// Who acknowledged it first, and as holder of which post.
  @Schema(name = "AlertAcknowledged")
  public record Acknowledged(Instant at, @MayBeAbsent Post post, @MayBeAbsent String person) {}

  static AlertAnswer of(
      Alert alert,
      List<AlertDelivery> deliveries,
      List<GroupNotices.Told> told,
      List<AlertCall> calls,
      Language language) {
    return new AlertAnswer(
        alert.id,
        alert.incident,
        alert.number,
        alert.cause,
        alert.obligationCode(),
        alert.obligationKey,
        alert.obligationWindow,
        new AlertText(language).obligation(alert.obligationCode()),
        alert.article,
        alert.department,
        alert.level(),
        alert.due,
        alert.orderedAt,
        alert.state,
        alert.step,
        IntStream.range(0, alert.ladder.size())
            .mapToObj(index -> step(alert, index, deliveries))
            .toList(),
        deliveries.stream().map(AlertAnswer::sent).toList(),
        told.stream().map(each -> new Group(each.channel(), each.at())).toList(),
        StrongestProof.of(alert, deliveries, calls).orElse(null),
        calls.stream().map(AlertAnswer::call).toList(),
        alert.urged,
        alert.urgedAt,
        alert.reminded,
        alert.isAcknowledged()
            ? new Acknowledged(
                alert.acknowledgedAt, Post.of(alert.acknowledgedPost), alert.acknowledgedPerson)
            : null);
  }

  private static Step step(Alert alert, int index, List<AlertDelivery> deliveries) {
    var step = alert.ladder.get(index);
    boolean vacant =
        index < alert.step
            && deliveries.stream()
                .noneMatch(each -> each.step == index + 1 && each.post.equals(step.post));
    return new Step(step.post(), step.department, step.after(), vacant);
  }

  private static Call call(AlertCall call) {
    return new Call(
        call.post(), call.department, call.person, call.toldAt, call.recordedAt, call.by());
  }

  private static Sent sent(AlertDelivery delivery) {
    return new Sent(
        delivery.step,
        delivery.round,
        delivery.post(),
        delivery.department,
        delivery.person,
        delivery.channel,
        delivery.state,
        delivery.attempts,
        delivery.settledAt,
        delivery.reason);
  }
}
