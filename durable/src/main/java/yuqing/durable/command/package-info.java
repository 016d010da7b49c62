/// Commands that an operator runs beside a service, with the service's own settings: `republish`
/// publishes events of its event log again, `replay` sends its dead letters back to their
/// original topics, and a service may add an {@link yuqing.durable.command.OwnCommand}. They run
/// from the folder of the packaged service, also inside its image:
///
/// ```
/// java -cp 'lib/boot/*:lib/main/*:app/*' yuqing.durable.command.Main republish --all
/// ```
package yuqing.durable.command;
