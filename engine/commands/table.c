/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands, in the order of --help. */
#include "commands/command.h"

extern const struct command command_run;
extern const struct command command_collect;
extern const struct command command_ingest;
extern const struct command command_review;
extern const struct command command_status;
extern const struct command command_explain;
extern const struct command command_history;
extern const struct command command_report;
extern const struct command command_export;
extern const struct command command_assess;
extern const struct command command_graph;
extern const struct command command_check;
extern const struct command command_alerts;
extern const struct command command_ack;
extern const struct command command_silence;
extern const struct command command_resend;
extern const struct command command_rebuild;
extern const struct command command_extract;
extern const struct command command_probe;
extern const struct command command_backtest;
extern const struct command command_findings;
extern const struct command command_verify;
extern const struct command command_backup;
extern const struct command command_restore;
extern const struct command command_config;
extern const struct command command_doctor;

const struct command *const commands[] = {
    &command_run,
    &command_collect,
    &command_ingest,
    &command_review,
    &command_status,
    &command_explain,
    &command_history,
    &command_report,
    &command_export,
    &command_assess,
    &command_graph,
    &command_check,
    &command_alerts,
    &command_ack,
    &command_silence,
    &command_resend,
    &command_rebuild,
    &command_extract,
    &command_probe,
    &command_backtest,
    &command_findings,
    &command_verify,
    &command_backup,
    &command_restore,
    &command_config,
    &command_doctor,
    NULL,
};
