package yuqing.desk.rota;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.ShiftView;

/// One shift with its swaps.
///
/// @param unit the department's code, or the school's
/// @param form null where the reader does not keep this rota, or it is over
public record ShiftPage(ShiftView shift, String unit, RotaNames names, ShiftSwapForm form)
    implements TemplateInstance {}
