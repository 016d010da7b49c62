package yuqing.notification.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;

/// What people read in a notice about an incident: its number, what happened, when and by which
/// post, and what is to be done now and where.
final class IncidentNoticeText {
  /// Duties that a change of level names in each list; the others it counts.
  private static final int NAMED = 20;

  private final NoticeText text;

  /// @param text has the language and the school's zone
  IncidentNoticeText(NoticeText text) {
    this.text = text;
  }

  String subject(IncidentNotice notice) {
    var number = notice.number();
    return switch (notice) {
      case IncidentNotice.ReturnedResult _ -> text.format("subject.result-returned", number);
      case IncidentNotice.GraveIncident grave ->
          text.format("subject.grave-incident", number, level(grave.level()));
      case IncidentNotice.ChangedLevel changed ->
          text.format(
              "subject.level-changed", number, level(changed.before()), level(changed.level()));
      case IncidentNotice.LeaderInstruction given ->
          text.format("subject.leader-instructed", number, post(given.by()));
      case IncidentNotice.ReopenedIncident _ -> text.format("subject.reopened", number);
      case IncidentNotice.UnassignedIncident _ -> text.format("subject.to-be-assigned", number);
      case IncidentNotice.RequestedPublication asked ->
          text.format("subject.publication-requested", number, asked.channel());
    };
  }

  String body(IncidentNotice notice) {
    return String.join(
        "\n",
        Stream.of(happened(notice), List.of(""), next(notice)).flatMap(List::stream).toList());
  }

  private List<String> happened(IncidentNotice notice) {
    return switch (notice) {
      case IncidentNotice.ReturnedResult returned ->
          List.of(
              text.format(
                  "body.result-returned",
                  returned.number(),
                  Integer.toString(returned.filing()),
                  text.time(returned.at()),
                  post(returned.by())),
              text.format("body.result-returned.reason", returned.reason()));
      case IncidentNotice.GraveIncident grave -> List.of(grave(grave));
      case IncidentNotice.ChangedLevel changed -> changed(changed);
      case IncidentNotice.LeaderInstruction given ->
          withWords(
              text.format(
                  "body.leader-instructed",
                  given.number(),
                  text.time(given.at()),
                  post(given.by())),
              "body.leader-instructed.note",
              given.note());
      case IncidentNotice.ReopenedIncident reopened ->
          withWords(
              text.format(
                  "body.reopened",
                  reopened.number(),
                  text.time(reopened.at()),
                  post(reopened.by())),
              "body.reopened.reason",
              reopened.reason());
      case IncidentNotice.UnassignedIncident unassigned ->
          List.of(
              text.format(
                  "body.to-be-assigned",
                  unassigned.number(),
                  text.time(unassigned.at()),
                  unassigned.asReported()));
      case IncidentNotice.RequestedPublication asked ->
          List.of(
              text.format(
                  "body.publication-requested",
                  asked.number(),
                  text.time(asked.at()),
                  post(asked.by()),
                  asked.channel()));
    };
  }

  /// @param words null where there are none
  private List<String> withWords(String happened, String key, String words) {
    return words == null ? List.of(happened) : List.of(happened, text.format(key, words));
  }

  private List<String> next(IncidentNotice notice) {
    return List.of(
        text.label(
            switch (notice) {
              case IncidentNotice.ReturnedResult _ -> "next.result-returned";
              case IncidentNotice.GraveIncident _ -> "next.grave-incident";
              case IncidentNotice.ChangedLevel _ -> "next.level-changed";
              case IncidentNotice.LeaderInstruction _ -> "next.leader-instructed";
              case IncidentNotice.ReopenedIncident _ -> "next.reopened";
              case IncidentNotice.UnassignedIncident _ -> "next.to-be-assigned";
              case IncidentNotice.RequestedPublication _ -> "next.publication-requested";
            }));
  }

  private String grave(IncidentNotice.GraveIncident grave) {
    var level = level(grave.level());
    var at = text.time(grave.at());
    return grave.assigned()
        ? text.format("body.grave-incident.assigned", grave.number(), at, level, post(grave.by()))
        : text.format("body.grave-incident", grave.number(), at, level, decided(grave.by()));
  }

  private List<String> changed(IncidentNotice.ChangedLevel changed) {
    var lines = new ArrayList<String>();
    lines.add(
        text.format(
            "body.level-changed",
            changed.number(),
            text.time(changed.at()),
            level(changed.before()),
            level(changed.level()),
            decided(changed.by())));
    duties(lines, "body.level-changed.withdrawn", changed.withdrawn());
    duties(lines, "body.level-changed.opened", changed.opened());
    if (changed.withdrawn().isEmpty() && changed.opened().isEmpty()) {
      lines.add(text.label("body.level-changed.same"));
    }
    return lines;
  }

  private void duties(List<String> lines, String heading, List<IncidentNotice.Duty> duties) {
    if (duties.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(text.label(heading));
    duties.stream().limit(NAMED).map(this::duty).forEach(lines::add);
    if (duties.size() > NAMED) {
      lines.add(text.format("duty.more", Integer.toString(duties.size() - NAMED)));
    }
  }

  private String duty(IncidentNotice.Duty duty) {
    var name = text.duty(duty.obligation(), duty.window());
    var owner = post(duty.owner().code());
    return duty.due() == null
        ? text.format("duty.withdrawn", name, owner)
        : text.format("duty.opened", name, owner, text.due(duty.due()));
  }

  /// @param by null for a grade by rule
  private String decided(String by) {
    return by == null ? text.label("by.rule") : text.format("by.post", post(by));
  }

  private String level(Level level) {
    return text.name("level." + level.number());
  }

  /// One that is not known here is called as it was recorded.
  private String post(String code) {
    return Post.find(code).isPresent() ? text.name("post." + code) : code;
  }
}
