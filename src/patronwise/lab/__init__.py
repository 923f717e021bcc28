"""What Patronwise asks of JupyterLab and its server: a small server extension that tidies saved notebooks of the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Name the extension for Jupyter's server; ``src/jupyter/jupyter_server_config.d`` switches it on."""
    return [{"module": "patronwise.lab"}]


def _load_jupyter_server_extension(server: ServerApp) -> None:
    """Tidy notebooks of the course before they are saved; hooks of others stay."""
    from patronwise.lab.tidy import tidy_on_save  # noqa: PLC0415 - the build imports this package and needs no server

    server.contents_manager.register_pre_save_hook(tidy_on_save)
