package yuqing.desk.rota;

import io.quarkus.qute.TemplateInstance;

/// The form by which shifts are entered, alone.
public record ShiftFields(ShiftFormView view) implements TemplateInstance {}
