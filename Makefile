# SPDX-License-Identifier: GPL-3.0-or-later
# make            the three programs, in build/
# make run        collect, judge, draw and report what config/ holds, into state/ and out/
# make test       everything that can be checked without leaving this machine
# make SAN=1 test the same under AddressSanitizer and UndefinedBehaviorSanitizer
# make SHARED=1   headway linked with all libraries shared, as a distribution wants them
# make soak       ten simulated years and a fault at every write: an hour or so
# make lint bench fuzz accuracy install uninstall clean

SAN     ?=
SHARED  ?=
B       ?= build$(if $(SAN),/san)
PREFIX  ?= /usr/local
DESTDIR ?=
ifeq ($(origin CC),default)
CC := gcc
endif
Q := $(if $(V),,@)# make V=1 shows the commands

VERSION := 0.1.0
# Formulas multiply with a direction, which is +1 or -1 (domain/target.h); clang wonders.
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes \
        -Wmissing-prototypes -Wpointer-arith -Wwrite-strings -Wundef -Wformat=2 -Wvla \
        -Wno-enum-float-conversion \
        $(if $(WERROR),-Werror)
comma := ,
SANFLAGS := $(if $(SAN),-fsanitize=address$(comma)undefined -fno-sanitize-recover=undefined \
            -fno-omit-frame-pointer)
OPT    ?= $(if $(SAN),-O1,-O3)
CFLAGS ?= -g $(OPT) -fstack-protector-strong $(if $(SAN),,-D_FORTIFY_SOURCE=2)
ALL_CFLAGS := -std=c17 -D_DEFAULT_SOURCE -DHEADWAY_VERSION='"$(VERSION)"' -Iengine -I. $(WARN) \
              $(CPPFLAGS) $(CFLAGS) $(SANFLAGS) -MMD -MP

# What a module may include is decided by its folder; see the layers in `make lint`.
CORE_SRC    := $(wildcard engine/base/*.c engine/format/*.c engine/format/*/*.c engine/domain/*.c \
                          engine/domain/*/*.c)
ENGINE_SRC  := $(wildcard engine/config/*.c engine/io/*.c engine/io/*/*.c engine/output/*.c engine/output/*/*.c \
                          engine/steps/*.c engine/commands/*.c)
DRAW_SRC    := $(filter-out engine/draw/main.c,$(wildcard engine/draw/*.c))
COLLECT_SRC := $(filter-out collectors/main.c,$(wildcard collectors/*.c collectors/*/*.c collectors/*/*/*.c))

# Another version or other flags make everything anew; other warnings or another compiler need not.
STAMP := $(VERSION) $(CPPFLAGS) $(CFLAGS) $(SANFLAGS) $(LDFLAGS) $(SHARED)
ifneq ($(STAMP),$(file <$(B)/flags))
ifeq (,$(findstring n,$(firstword -$(MAKEFLAGS))))# but for make -n
$(shell mkdir -p $(B))
$(file >$(B)/flags,$(STAMP))
endif
endif

obj = $(patsubst %.c,$(B)/%.o,$(1))
PKG_CONFIG ?= pkg-config
pkg = $(shell $(PKG_CONFIG) $(1) $(2) 2>/dev/null)

CORE_LIBS    := -lcrypto -lm
ENGINE_LIBS  := $(call pkg,--libs,sqlite3) $(CORE_LIBS) -pthread
# SQLite and, of libcrypto, SHA-256 come out of their archives where there are some: to find all the
# symbols of the two libraries takes longer than all else before main().
archived = $(subst -l$(1),$(if $(SHARED),-l$(1),$(if $(findstring /,$(shell $(CC) -print-file-name=lib$(1).a)),\
           -l:lib$(1).a,-l$(1))),$(2))
HEADWAY_LIBS := $(call archived,sqlite3,$(call archived,crypto,$(ENGINE_LIBS)))
DRAW_LIBS    := $(call pkg,--libs,librrd) $(CORE_LIBS)
COLLECT_LIBS := $(call pkg,--libs,libcurl libxml-2.0 libpcre2-8 zlib) $(CORE_LIBS)
ALL_CFLAGS   += $(patsubst -I%,-isystem %,$(call pkg,--cflags,libxml-2.0 librrd))

PROGRAMS := $(B)/headway $(if $(wildcard engine/draw/main.c),$(B)/headway-draw) \
            $(if $(wildcard collectors/main.c),$(B)/headway-collect)

.PHONY: all run test lint bench fuzz accuracy install uninstall clean tools needs
all: needs
	@$(MAKE) --no-print-directory programs
.PHONY: programs
programs: $(PROGRAMS)
	@:

# Finds what is missing for the goal and installs it where it may; else says what to install.
needs:
	@.ci/needs build

# The style and script of the report are kept as what they are and compiled in as bytes.
ASSETS := $(wildcard engine/output/site/*.css engine/output/site/*.js engine/output/site/*.svg)
$(B)/assets.c: $(ASSETS) engine/output/site/embed
	@mkdir -p $(@D)
	$(Q)engine/output/site/embed $(ASSETS) >$@.new && mv $@.new $@
$(B)/assets.o: $(B)/assets.c $(B)/flags
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/libcore.a: $(call obj,$(CORE_SRC))
$(B)/libengine.a: $(call obj,$(ENGINE_SRC)) $(B)/assets.o
$(B)/libdraw.a: $(call obj,$(DRAW_SRC))
$(B)/libcollect.a: $(call obj,$(COLLECT_SRC))
$(B)/%.a:
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

$(B)/headway: $(B)/engine/main.o $(B)/libengine.a $(B)/libcore.a
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(HEADWAY_LIBS)
$(B)/headway-draw: $(B)/engine/draw/main.o $(B)/libdraw.a $(B)/libcore.a
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(DRAW_LIBS)
$(B)/headway-collect: $(B)/collectors/main.o $(B)/libcollect.a $(B)/libcore.a
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(COLLECT_LIBS)

$(B)/%.o: %.c $(B)/flags
	@mkdir -p $(@D)
	@$(if $(V),:,echo '  cc   $<')
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

# --- tests: tests/unit/NAME.c is one cmocka program; its prefix says what it links -----------
UNIT      := $(patsubst tests/unit/%.c,$(B)/unit/%,$(wildcard tests/unit/*.c))
FUZZ_SRC  := $(filter-out tests/fuzz/replay.c,$(wildcard tests/fuzz/*.c))
REPLAY    := $(patsubst tests/fuzz/%.c,$(B)/replay/%,$(FUZZ_SRC))
ALL_ARCHIVES := $(B)/libcollect.a $(B)/libengine.a $(B)/libcore.a
.SECONDARY:

$(B)/unit/draw_%: $(B)/tests/unit/draw_%.o $(B)/libdraw.a $(B)/libcore.a
	@mkdir -p $(@D)
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ -lcmocka $(DRAW_LIBS)
$(B)/unit/collect_%: $(B)/tests/unit/collect_%.o $(B)/libcollect.a $(B)/libcore.a
	@mkdir -p $(@D)
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ -lcmocka $(COLLECT_LIBS)
$(B)/unit/%: $(B)/tests/unit/%.o $(B)/libengine.a $(B)/libcore.a
	@mkdir -p $(@D)
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ -lcmocka $(ENGINE_LIBS)
$(B)/replay/%: $(B)/tests/fuzz/%.o $(B)/tests/fuzz/replay.o $(ALL_ARCHIVES)
	@mkdir -p $(@D)
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(COLLECT_LIBS) $(ENGINE_LIBS)

test:
	@.ci/needs test
	@.ci/receivers $(B)
	@$(MAKE) --no-print-directory programs tools
	@tests/run $(B) $(PARTS)
tools: $(UNIT) $(REPLAY)

# The table is printed where the run changed anything.
run: all
	@$(B)/headway run --show

# --- fuzzing: libFuzzer under clang, `make fuzz SECONDS=600` ----------------------------------
SECONDS ?= 60
fuzz:
	@.ci/needs fuzz
	@$(MAKE) --no-print-directory B=build/fuzz CC=clang fuzzers \
	    CFLAGS='-g -O1 -fsanitize=fuzzer-no-link,address,undefined'
	@tests/fuzz/run build/fuzz $(SECONDS)
.PHONY: fuzzers
fuzzers: $(patsubst tests/fuzz/%.c,$(B)/%,$(FUZZ_SRC))
$(patsubst tests/fuzz/%.c,$(B)/%,$(FUZZ_SRC)): $(B)/%: $(B)/tests/fuzz/%.o $(ALL_ARCHIVES)
	clang -fsanitize=fuzzer,address,undefined -o $@ $^ $(COLLECT_LIBS) $(ENGINE_LIBS)

BENCH := $(patsubst tests/bench/%.c,$(B)/bench/%,$(wildcard tests/bench/*.c))
$(B)/bench/draw_%: $(B)/tests/bench/draw_%.o $(B)/libdraw.a $(B)/libcore.a
	@mkdir -p $(@D)
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(DRAW_LIBS)
$(B)/bench/%: $(B)/tests/bench/%.o $(ALL_ARCHIVES)
	@mkdir -p $(@D)
	@$(if $(V),:,echo '  link $@')
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(COLLECT_LIBS) $(HEADWAY_LIBS)
.PHONY: bench-programs
bench-programs: $(BENCH)
bench:
	@.ci/needs bench
	@$(MAKE) --no-print-directory programs bench-programs
	@tests/bench/run $(B)

# Ten simulated years, then every system call of a run that writes, failed and killed in turn.
soak:
	@.ci/needs soak
	@$(MAKE) --no-print-directory programs
	@tests/soak/decade $(B)
	@tests/faults/sweep $(B)
.PHONY: soak

accuracy: all
	@tests/accuracy $(B)

lint:
	@.ci/needs lint
	@tests/lint

# --- make install DESTDIR= PREFIX=/usr SYSCONFDIR=/etc -------------------------------------------
# What is configured there already stays, and what was taken away there stays away: the catalogue
# goes to /etc where there is none yet, and as an example always.
SYSCONFDIR ?= /etc
BINDIR     := $(PREFIX)/bin
WORKERDIR  := $(PREFIX)/libexec/headway
UNITDIR    := $(PREFIX)/lib/systemd/system
UNITS      := $(notdir $(wildcard config/systemd/*.service config/systemd/*.timer))
CONFIGS    := headway.json $(patsubst config/%,%,$(wildcard $(addprefix config/,catalog/*.json \
                  figures/*.csv sources/*.json)))
MANUALS    := $(notdir $(wildcard docs/*.[1-8]))
EXAMPLES   := $(PREFIX)/share/doc/headway/examples
INSTALLED   = $(BINDIR)/headway $(WORKERDIR)/headway-collect $(WORKERDIR)/headway-draw \
              $(PREFIX)/lib/nagios/plugins/check_headway $(addprefix $(UNITDIR)/,$(UNITS)) \
              $(PREFIX)/lib/sysusers.d/headway.conf $(PREFIX)/lib/tmpfiles.d/headway.conf \
              $(SYSCONFDIR)/cron.d/headway $(PREFIX)/share/headway \
              $(PREFIX)/share/doc/headway \
              $(PREFIX)/share/bash-completion/completions/headway \
              $(PREFIX)/share/zsh/site-functions/_headway \
              $(PREFIX)/share/man/man5/headway-sources.5 \
              $(foreach m,$(MANUALS),$(PREFIX)/share/man/man$(subst .,,$(suffix $(m)))/$(m))

install: all
	install -D -m 755 -t $(DESTDIR)$(BINDIR) $(B)/headway
	install -D -m 755 -t $(DESTDIR)$(WORKERDIR) $(B)/headway-collect $(B)/headway-draw
	install -d $(DESTDIR)$(PREFIX)/lib/nagios/plugins
	ln -sf ../../../bin/headway $(DESTDIR)$(PREFIX)/lib/nagios/plugins/check_headway
	install -d $(DESTDIR)$(UNITDIR) $(DESTDIR)$(SYSCONFDIR)/cron.d
	for unit in $(UNITS); do \
	    sed 's|@bindir@|$(BINDIR)|' config/systemd/$$unit >$(DESTDIR)$(UNITDIR)/$$unit; done
	[ -e $(DESTDIR)$(SYSCONFDIR)/cron.d/headway ] || sed 's|@bindir@|$(BINDIR)|' config/cron/headway \
	    >$(DESTDIR)$(SYSCONFDIR)/cron.d/headway
	install -D -m 644 config/systemd/headway.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/headway.conf
	install -D -m 644 config/systemd/headway.tmpfiles $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/headway.conf
	for file in $(CONFIGS); do \
	    install -D -m 644 config/$$file $(DESTDIR)$(EXAMPLES)/$$file || exit 1; done
	[ -e $(DESTDIR)$(SYSCONFDIR)/headway/headway.json ] || for file in $(CONFIGS); do \
	    [ -e $(DESTDIR)$(SYSCONFDIR)/headway/$$file ] || \
	    install -D -m 644 config/$$file $(DESTDIR)$(SYSCONFDIR)/headway/$$file || exit 1; done
	install -D -m 644 -t $(DESTDIR)$(SYSCONFDIR)/headway/schema config/schema/*.json
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/headway config/icinga.conf config/grafana.json
	install -D -m 644 config/completion/headway.bash \
	    $(DESTDIR)$(PREFIX)/share/bash-completion/completions/headway
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/zsh/site-functions config/completion/_headway
	install -d $(DESTDIR)$(PREFIX)/share/man/man5
	docs/manual docs/sources.md >$(DESTDIR)$(PREFIX)/share/man/man5/headway-sources.5
	for page in $(MANUALS); do install -D -m 644 -t \
	    $(DESTDIR)$(PREFIX)/share/man/man$${page##*.} docs/$$page || exit 1; done

# The configuration and the state stay: they are the operator's.
uninstall:
	rm -rf $(addprefix $(DESTDIR),$(INSTALLED))
	-rmdir $(DESTDIR)$(WORKERDIR) 2>/dev/null

clean:
	rm -rf build

-include $(shell find $(B) -path $(B)/receivers -prune -o -type f -name '*.d' -print 2>/dev/null)
