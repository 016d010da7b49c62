package yuqing.desk.roster;

import io.quarkus.qute.TemplateInstance;

/// What is shown anew once a record has changed.
public record RosterParts(RosterView view) implements TemplateInstance {}
