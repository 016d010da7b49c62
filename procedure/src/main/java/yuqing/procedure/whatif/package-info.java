/// What another edition of the regulation would have made of an incident: start reading at
/// [yuqing.procedure.whatif.WhatIf]. Compares two judgements, judges nothing itself.
package yuqing.procedure.whatif;
