package yuqing.notification.notice;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import yuqing.contracts.term.ObligationCode;
import yuqing.notification.channel.MessageTimes;
import yuqing.notification.roster.DepartmentName;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;

/// What people read in a notice, in one language: codes, numbers and times, nobody's name.
final class NoticeText {
  private static final String BUNDLE = "yuqing.notification.notice.labels";

  /// Holds the names of obligations, levels, posts and facts that differ.
  private static final String OBLIGATIONS = "yuqing.notification.alert.labels";

  private final ResourceBundle labels;
  private final ResourceBundle obligations;
  private final Locale locale;
  private final Language language;
  private final ZoneId zone;

  /// @param language `zh` or `en`
  /// @param zone the school's
  NoticeText(String language, ZoneId zone) {
    this.language = language.equals("en") ? Language.EN : Language.ZH;
    this.locale = this.language == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
    this.labels = ResourceBundle.getBundle(BUNDLE, locale);
    this.obligations = ResourceBundle.getBundle(OBLIGATIONS, locale);
    this.zone = zone;
  }

  String subject(Notice notice) {
    return switch (notice) {
      case Notice.Silent _ -> labels.getString("subject.silent");
      case Notice.Back _ -> labels.getString("subject.back");
      case Notice.Unjudged found -> format("subject.unjudged", found.total());
      case Notice.FactsAsked asked ->
          format("subject.facts-asked", asked.number(), names(asked.facts()));
      case Notice.DutiesChanged changed ->
          format(
              "subject.duties-changed",
              changed.number(),
              Integer.toString(changed.changes().size()));
      case IncidentNotice about -> new IncidentNoticeText(this).subject(about);
      case TaskNotice about -> new TaskNoticeText(this).subject(about);
      case UnreadyRoster unready -> new UnreadyRosterText(this).subject(unready);
      case Notice.FactsDiffer differ ->
          format("subject.facts-differ", differ.number(), differing(differ));
    };
  }

  /// @param address of the page at the desk
  String page(String address) {
    return format("body.page", address);
  }

  String body(Notice notice) {
    return switch (notice) {
      case Notice.Silent silent ->
          format("body.silent", time(silent.aliveAt()), timeOrNever(silent.beatAt()));
      case Notice.Back back -> format("body.back", time(back.silentSince()), time(back.aliveAt()));
      case Notice.Unjudged found -> unjudged(found);
      case Notice.FactsAsked asked -> factsAsked(asked);
      case Notice.DutiesChanged changed -> dutiesChanged(changed);
      case IncidentNotice about -> new IncidentNoticeText(this).body(about);
      case TaskNotice about -> new TaskNoticeText(this).body(about);
      case UnreadyRoster unready -> new UnreadyRosterText(this).body(unready);
      case Notice.FactsDiffer differ -> factsDiffer(differ);
    };
  }

  private String unjudged(Notice.Unjudged found) {
    var text = new ArrayList<>(List.of(format("body.unjudged", found.total()), ""));
    found
        .counts()
        .forEach(
            (fault, count) -> text.add(format("count", labels.getString("fault." + fault), count)));
    text.add("");
    found.lines().forEach(line -> text.add(line(line)));
    var more = found.total() - found.lines().size();
    if (more > 0) {
      text.add(format("more", more));
    }
    text.add("");
    text.add(labels.getString("body.unjudged.note"));
    return String.join("\n", text);
  }

  private String line(Notice.Line line) {
    return format(
        "line",
        line.number() == null ? line.incident().toString() : line.number(),
        obligations.getString("obligation." + line.obligation().code()),
        time(line.due()),
        labels.getString("fault." + line.fault()));
  }

  private String factsAsked(Notice.FactsAsked asked) {
    var text = new ArrayList<String>();
    text.add(format("body.facts-asked", asked.number(), time(asked.requestedAt())));
    text.add("");
    asked.facts().forEach(code -> text.add("- " + named(code)));
    text.add("");
    text.add(labels.getString("body.facts-asked.answer"));
    text.add(format("body.facts-asked.question", Integer.toString(asked.request())));
    text.add("");
    text.add(labels.getString("body.facts-asked.note"));
    return String.join("\n", text);
  }

  private String dutiesChanged(Notice.DutiesChanged changed) {
    var text = new ArrayList<String>();
    text.add(format("body.duties-changed", changed.number()));
    text.add("");
    for (var change : changed.changes()) {
      text.add(
          format(
              "change." + change.change(),
              duty(change.code(), change.window()),
              owner(change, changed.departments().get(change.department())),
              due(change.due()),
              Integer.toString(change.article())));
    }
    text.add("");
    text.add(labels.getString("body.duties-changed.note"));
    return String.join("\n", text);
  }

  /// A department's post by both, an office by its own name.
  private String owner(DutyChange change, DepartmentName department) {
    if (change.owner() == null) {
      return department.in(language);
    }
    var post = name("post." + change.owner().code());
    return change.owner().isOfDepartment()
        ? format("owner.of-department", department.in(language), post)
        : format("owner.of-school", post);
  }

  /// An obligation, with its day or hours.
  ///
  /// @param window null where it has none
  String duty(ObligationCode code, String window) {
    var label = name("obligation." + code.code());
    return window == null ? label : format("duty-in-window", label, MessageTimes.window(window));
  }

  private String factsDiffer(Notice.FactsDiffer differ) {
    var text = new ArrayList<String>();
    text.add(format("body.facts-differ", differ.number(), time(differ.foundAt())));
    text.add("");
    differ.facts().forEach(code -> text.add("- " + differing(code)));
    text.add("");
    if (differ.flagRaised()) {
      text.add(labels.getString("body.facts-differ.flag"));
    }
    text.add(labels.getString("body.facts-differ.note"));
    text.add(
        format(
            "body.facts-differ.where",
            differ.number(),
            Integer.toString(differ.difference()),
            differ.incident()));
    return String.join("\n", text);
  }

  private String differing(Notice.FactsDiffer differ) {
    return differ.facts().stream()
        .map(this::differing)
        .collect(Collectors.joining(labels.getString("between")));
  }

  /// By its code where it is not known here.
  private String differing(String code) {
    var key = "differing." + code;
    return obligations.containsKey(key) ? obligations.getString(key) : code;
  }

  private String names(List<String> facts) {
    return facts.stream()
        .map(code -> fact(code).orElse(code))
        .collect(Collectors.joining(labels.getString("between")));
  }

  /// With the code, since that is what an answer calls it.
  private String named(String code) {
    return fact(code).map(name -> format("fact", name, code)).orElse(code);
  }

  /// Empty for a fact that is not known here.
  private Optional<String> fact(String code) {
    var key = "fact." + code;
    return labels.containsKey(key) ? Optional.of(labels.getString(key)) : Optional.empty();
  }

  private String timeOrNever(Instant instant) {
    return instant == null ? labels.getString("never") : time(instant);
  }

  String time(Instant instant) {
    return DateTimeFormatter.ofPattern(labels.getString("time"), locale)
        .format(instant.atZone(zone));
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(labels.getString("day"), locale).format(day);
  }

  /// In the reader's language.
  String department(DepartmentName name) {
    return name.in(language);
  }

  /// In the reader's language.
  String localized(LocalizedText message) {
    return message.in(language);
  }

  /// Until when something is to be done: a day ends at 24:00.
  String due(Instant due) {
    return MessageTimes.deadline(due, zone, labels, "time", locale);
  }

  String label(String key) {
    return labels.getString(key);
  }

  /// As alerts name it: `obligation.draft-reply`, `level.2`, `post.liaison`.
  String name(String key) {
    return obligations.getString(key);
  }

  String format(String key, Object... values) {
    return new MessageFormat(labels.getString(key), locale).format(values);
  }
}
