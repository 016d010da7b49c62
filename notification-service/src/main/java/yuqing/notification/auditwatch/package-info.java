/// Watches over the auditor in archive-service: tells the group office when its heartbeat stops and
/// when it is back, and what it finds, many findings in one letter. Start reading at
/// `AuditorWatchdog`.
package yuqing.notification.auditwatch;
