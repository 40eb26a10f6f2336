# One command each: `make run` runs the example study, `make test` every check and test.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
CORES  ?= all
STUDY  ?= .

.PHONY: run unlock folder test check unit corpus bench lock clean help

help:
	@echo "make run                  run the example study (results in outputs/)"
	@echo "make run STUDY=path       run another study: a folder that holds corpus/"
	@echo "make unlock STUDY=path    after a power cut: let the study be run again"
	@echo "make test                 every check and test (make check, make unit: parts of it)"
	@echo "make bench                timings beside peers"
	@echo "make corpus               rebuild the example corpus from corpus/sources/"
	@echo "make lock                 resolve the lock files anew (needs uv)"
	@echo "make clean                remove the environment and all outputs"

run: folder $(VENV)/.runtime
	@$(BIN)/snakemake --cores $(CORES) --directory "$(STUDY)" --rerun-incomplete --quiet rules host

unlock: folder $(VENV)/.runtime
	@$(BIN)/snakemake --cores 1 --directory "$(STUDY)" --unlock --quiet rules host

# A mistyped name is an error: the engine would make the folder, and find it empty.
folder:
	@test -d "$(STUDY)" || { echo "There is no folder $(STUDY): mend STUDY=..., or make the folder and put documents into its corpus/"; exit 1; }

# The tests run again when the content or the name of any file of the project changed.
EVERYTHING = $(MAKE) --no-print-directory check unit

test: $(VENV)/.development
	@$(BIN)/python tests/green.py $(VENV)/.green $(EVERYTHING)

check: $(VENV)/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/snakefmt --check Snakefile workflow/rules
	$(BIN)/mypy pipeline

unit: $(VENV)/.development
	$(BIN)/pytest

bench: $(VENV)/.development
	$(BIN)/python -m bench

corpus: $(VENV)/.development
	$(BIN)/python corpus/sources/typeset.py

# The environment is made from the lock, hashes checked, bytecode compiled on install.
# Its last part is pip: where that is missing, the environment is made again.
$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
		|| { echo "Python 3.11, 3.12 or 3.13 is needed; choose one with: make PYTHON=python3.12 run"; exit 1; }
	@echo "Making the environment in $(VENV)/ with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv $(VENV) \
		|| { echo "The environment could not be made. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

$(VENV)/.runtime: $(VENV)/bin/pip requirements.lock pyproject.toml
	@echo "Installing $$(grep -c '==' requirements.lock) packages; silent for some minutes the first time ..."
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-build-isolation --editable .
	@echo "Installed."
	@touch $@

$(VENV)/.development: $(VENV)/.runtime requirements-dev.lock
	@echo "Installing $$(grep -c '==' requirements-dev.lock) packages for checks and tests ..."
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@echo "Installed."
	@touch $@

lock:
	uv pip compile pyproject.toml --universal --generate-hashes --no-strip-extras --python-version 3.11 \
		--no-emit-index-url --no-annotate --no-header --output-file requirements.lock
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-strip-extras --python-version 3.11 \
		--no-emit-index-url --no-annotate --no-header --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) outputs/* .snakemake .mypy_cache .ruff_cache .pytest_cache *.egg-info
