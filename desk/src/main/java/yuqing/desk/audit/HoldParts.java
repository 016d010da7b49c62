package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import java.util.UUID;

/// What is shown anew of a legal hold once it has changed.
public record HoldParts(UUID incident, HoldView hold) implements TemplateInstance {}
