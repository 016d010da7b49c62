package yuqing.desk.rota;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.OnDutyView;
import yuqing.desk.form.EntryChoice;

/// A week of a unit's rota, and who is on duty everywhere now.
///
/// @param unit the department's code, or the school's
/// @param more whether the week has more shifts than are shown
/// @param form null for a reader who does not keep this rota
public record RotaPage(
    RotaWeek week,
    String unit,
    List<EntryChoice> units,
    List<RotaWeek.RotaDay> days,
    boolean more,
    LoadedPart<OnDutyView> onDuty,
    RotaNames names,
    ShiftFormView form)
    implements TemplateInstance {}
