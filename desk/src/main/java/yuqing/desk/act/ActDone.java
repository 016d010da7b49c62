package yuqing.desk.act;

import io.quarkus.qute.TemplateInstance;
import java.util.UUID;

/// What an act has met, and what stays open.
public record ActDone(UUID incident, Act act, ActOutcome outcome) implements TemplateInstance {}
