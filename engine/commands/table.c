/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands, in the order of --help. */
#include "commands/command.h"

extern const struct command command_run, command_ingest, command_status, command_history,
    command_export, command_verify, command_config;

const struct command *const commands[] = {
    &command_run,     &command_ingest, &command_status, &command_history,
    &command_export,  &command_verify, &command_config, NULL,
};
