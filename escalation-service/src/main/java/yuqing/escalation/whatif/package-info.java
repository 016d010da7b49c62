/// What a draft edition would have made of past incidents: start reading at
/// [yuqing.escalation.whatif.WhatIfRun]. Reads only.
package yuqing.escalation.whatif;
