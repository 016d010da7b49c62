package yuqing.desk.rota;

import io.quarkus.qute.TemplateInstance;

/// The form by which a shift is swapped or withdrawn, alone.
public record ShiftSwapFields(ShiftSwapForm view) implements TemplateInstance {}
