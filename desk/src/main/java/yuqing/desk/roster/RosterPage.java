package yuqing.desk.roster;

import io.quarkus.qute.TemplateInstance;

/// The roster, one of its lists shown.
public record RosterPage(RosterView view) implements TemplateInstance {}
